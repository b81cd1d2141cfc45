/** A number that is typed; what is no number is left for the reader to mend. */
export function NumberField({
  id,
  label,
  value,
  min,
  step,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        value={value}
        min={min}
        step={step}
        inputMode="numeric"
        onChange={({ currentTarget: { valueAsNumber } }) => {
          if (Number.isFinite(valueAsNumber)) onChange(valueAsNumber);
        }}
      />
    </div>
  );
}
