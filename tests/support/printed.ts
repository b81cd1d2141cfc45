import { format } from 'node:util';
import { vi } from 'vitest';

/** What a module prints with console.log while it is loaded, line by line. */
export async function printedBy(load: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((...parts: unknown[]) => void lines.push(format(...parts)));
  try {
    await load();
  } finally {
    spy.mockRestore();
  }
  return lines.join('\n');
}
