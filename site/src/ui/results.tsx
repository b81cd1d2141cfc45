import { useRef } from 'preact/hooks';
import { countText } from '../../../src/text/index.js';
import type { Answer } from '../messages.js';
import { ReportSection } from './report-section.js';

/** Sections of the report, renewed in place as more replicates come in. What an answer does not have yet is shown as it was, and as old. */
export function Results({ answer }: { readonly answer: Answer }) {
  const { n, of, spoken, numbers } = answer;
  const done = n === of;
  const before = useRef<Answer['sections']>([]);
  const isNew = new Set(answer.sections.map(({ id }) => id));
  const shown = done ? answer.sections : merged(before.current, answer.sections);
  before.current = shown;
  return (
    <div data-numbers={JSON.stringify(numbers)} data-done={done}>
      <p class="progress quiet">
        {done
          ? `${countText(n)} replicates`
          : `${countText(n)} replicates so far, ${countText(of)} in a moment: the last digits will still move`}
      </p>
      <p role="status" class="visually-hidden">
        {done ? spoken : ''}
      </p>
      <p class="bar" aria-hidden="true">
        {answer.brief}
      </p>
      {shown.map(({ id, html }) => (
        <ReportSection key={id} html={html} isOld={!isNew.has(id)} />
      ))}
    </div>
  );
}

/** The new sections, and those of before that have no new one, each where it stood. */
function merged(before: Answer['sections'], now: Answer['sections']): Answer['sections'] {
  const renewed = new Map(now.map((section) => [section.id, section]));
  const kept = new Set(before.map(({ id }) => id));
  if (before.length === 0) return now;
  const out = before
    .filter(({ id }) => id !== 'comparison' || renewed.has(id))
    .map((section) => renewed.get(section.id) ?? section);
  now.forEach((section, place) => {
    if (!kept.has(section.id)) out.splice(place, 0, section);
  });
  return out;
}
