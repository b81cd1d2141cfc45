import { useState } from 'preact/hooks';
import { numberText } from '../../../src/text/index.js';
import { positionOf, positions, type Slider, valueAt } from '../sliders.js';

/** An assumption with its slider, its number, its range and its source. What is moved counts when it is let go. */
export function SliderField({
  slider,
  value,
  onChange,
}: {
  readonly slider: Slider;
  /** As it is set; the scenario's own where it is not. */
  readonly value: number;
  readonly onChange: (value: number | null) => void;
}) {
  const { path, name, unit, source, plausible, isDrawn, value: own } = slider;
  // While it is held it shows where it is; let go, what is set. Nothing follows later that could undo the next key.
  const [held, setHeld] = useState<number | null>(null);
  const shown = held ?? value;
  const id = `slider-${path.replaceAll('.', '-')}`;
  const outside = plausible !== null && (shown < plausible[0] || shown > plausible[1]);
  const commit = (next: number): void => {
    setHeld(null);
    onChange(next === own ? null : next);
  };
  const text = `${isDrawn ? 'median ' : ''}${numberText(shown)}`;
  return (
    <div class={value === own ? 'slider' : 'slider changed'}>
      <div class="slider-head">
        <label for={id}>{name}</label>
        <output for={id}>{text}</output>
      </div>
      <input
        type="range"
        id={id}
        data-path={path}
        min={0}
        max={positions}
        step={1}
        value={positionOf(slider, shown)}
        aria-valuetext={`${text} ${unit}`}
        aria-describedby={`${id}-about`}
        onInput={(event) => {
          setHeld(valueAt(slider, Number(event.currentTarget.value)));
        }}
        onChange={(event) => {
          commit(valueAt(slider, Number(event.currentTarget.value)));
        }}
      />
      <p class="about" id={`${id}-about`}>
        {unit}
        {plausible !== null && `; plausible ${numberText(plausible[0])} to ${numberText(plausible[1])}`}
        {outside && <strong class="outside"> (outside)</strong>}. <span class="source">Source: {source}</span>
      </p>
      {value !== own && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            commit(own);
          }}
        >
          Back to {numberText(own)}
          <span class="visually-hidden">, {name}</span>
        </button>
      )}
    </div>
  );
}
