import { type Scenario, scenarioFromJSON } from 'levy';
import { useState } from 'preact/hooks';
import { type ErrorLines, errorLines } from '../error-lines.js';
import { type Campaign, type Columns, guessColumns, headingsOf, ownScenario } from '../own-regions.js';
import { ErrorBox } from './error-box.js';
import { NumberField, TextField } from './typed-field.js';

const columnWords: readonly (readonly [column: keyof Columns, label: string, isOptional: boolean])[] = [
  ['id', 'Id of the region', false],
  ['men', 'Men of service age', false],
  ['name', 'Name', true],
  ['group', 'Group or district', true],
  ['quota', 'Announced quota', true],
];

interface File {
  readonly name: string;
  readonly text: string;
  readonly headings: readonly string[];
}

/** A file of regions, dropped or chosen, and what each of its columns holds; or a scenario saved before. */
export function OwnRegions({ onScenario }: { readonly onScenario: (scenario: Scenario) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<Columns | null>(null);
  const [error, setError] = useState<ErrorLines | null>(null);
  const [campaign, setCampaign] = useState<Campaign>({
    name: 'My regions',
    target: 10_000,
    start: '2026-01-01',
    end: '2026-12-31',
    coercion: false,
  });
  const tried = (act: () => void): void => {
    try {
      setError(null);
      act();
    } catch (thrown) {
      setError(errorLines(thrown));
    }
  };
  const read = async (chosen: globalThis.File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const text = await chosen.text();
    tried(() => {
      if (/\.json$/i.test(chosen.name)) {
        onScenario(scenarioFromJSON(text));
        return;
      }
      const headings = headingsOf(text);
      setFile({ name: chosen.name, text, headings });
      setColumns(guessColumns(headings));
    });
  };
  const field = (name: 'name' | 'start' | 'end', label: string) => (
    <TextField
      id={`own-${name}`}
      label={label}
      isDate={name !== 'name'}
      value={campaign[name]}
      onChange={(value) => {
        setCampaign({ ...campaign, [name]: value });
      }}
    />
  );
  return (
    <div
      class="drop"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <div class="field">
        <label for="own-file">Drop a CSV file of regions here, or choose one; or a scenario.json</label>
        <input
          id="own-file"
          type="file"
          accept=".csv,.tsv,.txt,.json"
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
          }}
        />
      </div>
      {file !== null && columns !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            tried(() => {
              onScenario(ownScenario(file.text, columns, campaign));
            });
          }}
        >
          <fieldset>
            <legend>Columns of {file.name}</legend>
            {columnWords.map(([column, label, isOptional]) => (
              <div class="field" key={column}>
                <label for={`own-${column}`}>{label}</label>
                <select
                  id={`own-${column}`}
                  value={columns[column]}
                  onChange={({ currentTarget: { value } }) => {
                    setColumns({ ...columns, [column]: value });
                  }}
                >
                  {isOptional && <option value="">none</option>}
                  {file.headings.map((heading) => (
                    <option key={heading} value={heading}>
                      {heading}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </fieldset>
          <fieldset>
            <legend>Campaign</legend>
            {field('name', 'Name of the campaign')}
            <NumberField
              id="own-target"
              label="Target, men"
              value={campaign.target}
              step={1}
              onChange={(target) => {
                setCampaign({ ...campaign, target });
              }}
            />
            {field('start', 'First day')}
            {field('end', 'Last day')}
            <label class="check">
              <input
                type="checkbox"
                checked={campaign.coercion}
                onChange={({ currentTarget: { checked } }) => {
                  setCampaign({ ...campaign, coercion: checked });
                }}
              />{' '}
              men may be coerced (an assumption)
            </label>
          </fieldset>
          <button type="submit">Use these regions</button>
        </form>
      )}
      {error !== null && <ErrorBox error={error} />}
    </div>
  );
}
