import type { Scenario } from 'levy';
import { campaigns } from 'virtual:site-data';
import { useMemo, useState } from 'preact/hooks';
import type { FileKind } from '../messages.js';
import { sliderGroups } from '../sliders.js';
import { firstState, sameSettings, type Settings, type State, untouched } from '../state.js';
import { OwnRegions } from './own-regions.js';
import { SliderField } from './slider-field.js';
import { NumberField, TextField } from './typed-field.js';

const own = 'own';

/** Whether the page is a telephone's: groups begin closed there, so that the answer is near. */
const isNarrow = (): boolean => matchMedia('(max-width: 40rem)').matches;

export function Controls({
  state,
  base,
  onChange,
  onSave,
  hasAnswer,
}: {
  readonly state: State;
  readonly base: Scenario | null;
  readonly onChange: (state: State) => void;
  readonly onSave: (file: FileKind) => void;
  readonly hasAnswer: boolean;
}) {
  const groups = useMemo(() => (base === null ? [] : sliderGroups(base)), [base]);
  const { current, pinned } = state;
  const set = (settings: Settings): void => {
    onChange({ ...state, current: settings });
  };
  const move = (path: string, value: number | null): void => {
    const others = Object.entries(current.medians).filter(([name]) => name !== path);
    set({ ...current, medians: Object.fromEntries(value === null ? others : [...others, [path, value]]) });
  };
  const moved = !sameSettings(current, pinned);
  return (
    <>
      <div class="field">
        <label for="campaign">Campaign</label>
        <select
          id="campaign"
          value={state.own === null ? state.campaign : own}
          onChange={({ currentTarget: { value } }) => {
            if (value !== own) onChange({ ...firstState, seed: state.seed, campaign: value });
          }}
        >
          {state.own !== null && <option value={own}>{base?.name ?? 'your own'}</option>}
          {campaigns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {typeof base?.target === 'number' && (
        <NumberField
          id="target"
          label="Target, men"
          value={current.target ?? base.target}
          step={1000}
          onChange={(value) => {
            set({ ...current, target: value === base.target ? null : value });
          }}
        />
      )}
      <div class="buttons" role="group" aria-label="Comparison">
        <button type="button" disabled={!moved} onClick={() => onChange({ ...state, pinned: current })}>
          Pin this
        </button>
        <button type="button" disabled={!moved} onClick={() => set(pinned)}>
          Back to pinned
        </button>
        <button
          type="button"
          disabled={sameSettings(current, untouched) && sameSettings(pinned, untouched)}
          onClick={() => onChange({ ...state, current: untouched, pinned: untouched })}
        >
          Reset
        </button>
      </div>
      <p class="about">What is pinned is run under the same chance, so that small changes show.</p>
      {groups.map(({ title, sliders }, i) => (
        <details key={title} class="group" open={i < 2 && !isNarrow()}>
          <summary>{title}</summary>
          {sliders.map((slider) => (
            <SliderField
              key={`${base?.name ?? ''} ${slider.path}`}
              slider={slider}
              value={current.medians[slider.path] ?? slider.value}
              onChange={(value) => {
                move(slider.path, value);
              }}
            />
          ))}
        </details>
      ))}
      <details class="group">
        <summary>Your own regions, or a saved scenario</summary>
        <OwnRegions
          onScenario={(scenario) => onChange({ ...firstState, seed: state.seed, own: JSON.stringify(scenario) })}
        />
      </details>
      <details class="group" open={!isNarrow()}>
        <summary>Keep it</summary>
        <TextField
          id="seed"
          label="Seed of chance"
          value={state.seed}
          onChange={(seed) => onChange({ ...state, seed })}
        />
        <div class="buttons" role="group" aria-label="Download">
          <CopyLink />
          {(['report', 'regions', 'scenario'] as const).map((file) => (
            <button key={file} type="button" disabled={!hasAnswer} onClick={() => onSave(file)}>
              {fileWords[file]}
            </button>
          ))}
        </div>
        <p class="about">The address holds the scenario: whoever opens it sees the same numbers, to the last digit.</p>
      </details>
    </>
  );
}

const fileWords: Readonly<Record<FileKind, string>> = {
  report: 'Report (HTML)',
  regions: 'Regions (CSV)',
  scenario: 'Scenario (JSON)',
};

function CopyLink() {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          navigator.clipboard.writeText(location.href).then(
            () => {
              setCopied('Copied.');
            },
            () => {
              setCopied('Please copy it from the address bar.');
            },
          );
        }}
      >
        Copy link
      </button>
      <span role="status">{copied}</span>
    </>
  );
}
