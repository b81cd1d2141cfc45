import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/**
 * Finds the line of a YAML or JSON text on which the thing at a path stands, as paths of faults are written: `regions[3].men`,
 * `uptake["a.b"]`. Of a path that leads to nothing the line of the nearest thing around it; `null` for text that is neither.
 */
export function lineFinder(text: string): (path: string) => number | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2', schema: 'core' });
  const start = (node: unknown): number | null => (node as Partial<Node> | null)?.range?.[0] ?? null;
  return (path) => {
    let node: unknown = document.contents;
    let at = isMap(node) || isSeq(node) ? start(node) : null;
    let rest = path;
    while (rest !== '') {
      const step = stepInto(node, rest);
      if (step === null) break;
      at = start(step.key) ?? start(step.node) ?? at;
      ({ node, rest } = step);
    }
    return at === null ? null : lineCounter.linePos(at).line;
  };
}

interface Step {
  readonly key: unknown;
  readonly node: unknown;
  readonly rest: string;
}

function stepInto(node: unknown, path: string): Step | null {
  if (isSeq(node)) {
    const index = /^\[(\d+)\]/.exec(path);
    const item: unknown = index === null ? undefined : node.items[Number(index[1])];
    return item === undefined ? null : { key: null, node: item, rest: withoutPoint(path.slice(index![0].length)) };
  }
  if (!isMap(node)) return null;
  // Names may hold points themselves: the longest that fits is meant.
  const fitting = node.items
    .flatMap((pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const written = [name, `["${name}"]`, `[${JSON.stringify(name)}]`].find((form) => leads(path, form));
      return written === undefined ? [] : [{ pair, written }];
    })
    .sort((a, b) => b.written.length - a.written.length)[0];
  if (fitting === undefined) return null;
  const { pair, written } = fitting;
  return { key: pair.key, node: pair.value, rest: withoutPoint(path.slice(written.length)) };
}

function leads(path: string, form: string): boolean {
  return form !== '' && path.startsWith(form) && ['', '.', '['].includes(path.charAt(form.length));
}

function withoutPoint(path: string): string {
  return path.startsWith('.') ? path.slice(1) : path;
}
