/** A key that an object of a JSON text has twice: `JSON.parse` would keep the later one in silence. `null` for none. The text must be JSON. */
export function duplicateKey(text: string): { readonly key: string; readonly line: number } | null {
  /** Keys of the objects that are open, outermost first; `null` for an array. */
  const open: (Set<string> | null)[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const letter = text[at]!;
    if (letter === '\n') line++;
    else if (letter === '{') open.push(new Set());
    else if (letter === '[') open.push(null);
    else if (letter === '}' || letter === ']') open.pop();
    else if (letter === '"') {
      const from = at++;
      while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
      const keys = open.at(-1) ?? null;
      if (keys !== null && /^\s*:/.test(text.slice(at + 1, at + 1 + blanksAfter(text, at + 1) + 1))) {
        const key = JSON.parse(text.slice(from, at + 1)) as string;
        if (keys.has(key)) return { key, line };
        keys.add(key);
      }
    }
    at++;
  }
  return null;
}

function blanksAfter(text: string, at: number): number {
  let count = 0;
  while (/\s/.test(text[at + count] ?? 'x')) count++;
  return count;
}
