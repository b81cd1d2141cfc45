import { useState } from 'preact/hooks';

interface Common {
  readonly id: string;
  readonly label: string;
}

/** Text, or a date, that counts when it is left: what is being typed stays though the page is renewed around it. */
export function TextField({
  id,
  label,
  isDate = false,
  value,
  onChange,
}: Common & { readonly isDate?: boolean; readonly value: string; readonly onChange: (value: string) => void }) {
  const typing = useTyping(value, onChange);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isDate ? <input id={id} type="date" {...typing} /> : <input id={id} type="text" {...typing} />}
    </div>
  );
}

/** A whole number that is typed; what is no number becomes what it was. */
export function NumberField({
  id,
  label,
  value,
  step,
  onChange,
}: Common & { readonly value: number; readonly step: number; readonly onChange: (value: number) => void }) {
  const typing = useTyping(String(value), (text) => {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) onChange(number);
  });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type="number" min={0} step={step} inputMode="numeric" {...typing} />
    </div>
  );
}

function useTyping(
  value: string,
  commit: (text: string) => void,
): {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: HTMLInputElement }) => void;
  readonly onChange: (event: { readonly currentTarget: HTMLInputElement }) => void;
} {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? value,
    onInput: ({ currentTarget }) => {
      setTyped(currentTarget.value);
    },
    onChange: ({ currentTarget }) => {
      setTyped(null);
      commit(currentTarget.value);
    },
  };
}
