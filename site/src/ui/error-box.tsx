import type { ErrorLines } from '../error-lines.js';

export function ErrorBox({ error: { heading, lines } }: { readonly error: ErrorLines }) {
  return (
    <div class="error" role="alert">
      <p>{heading}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
