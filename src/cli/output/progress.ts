import { fixedText } from '../../text/index.js';
import type { Terminal } from '../terminal.js';

/** Shows how far work has come. */
export interface Progress {
  readonly tell: (share: number, text: string) => void;
  /** Takes it away again. */
  readonly clear: () => void;
}

/** Work that takes no longer than this shows nothing, ms. */
const patience = 500;
/** A bar is drawn anew so often, ms; a line is written so often where nobody looks on. */
const between = { bar: 100, lines: 10_000 } as const;
const barLength = 20;
/** Deletes the line that the cursor is on. */
const wipe = '\r\x1b[2K';

/** A bar with the time left on a terminal, plain lines now and then elsewhere; nothing where `isQuiet`. */
export function makeProgress({ err, environment, now }: Terminal, isQuiet: boolean): Progress {
  const hasBar = err.isTerminal && environment['TERM'] !== 'dumb';
  const start = now();
  let last = -Infinity;
  let isDrawn = false;
  return {
    tell(share, text) {
      const time = now();
      const elapsed = time - start;
      if (isQuiet || elapsed < patience || time - last < (hasBar ? between.bar : between.lines)) return;
      if (!hasBar && elapsed < between.lines) return;
      last = time;
      const percent = fixedText(Math.min(1, share), 0, 2);
      const left = share > 0.01 && share < 1 ? `, ${durationText((elapsed * (1 - share)) / share)} left` : '';
      if (!hasBar) {
        err.write(`levy: ${percent} %, ${text}${left}\n`);
        return;
      }
      const full = Math.floor(barLength * Math.min(1, share));
      const line = `${'#'.repeat(full)}${'.'.repeat(barLength - full)} ${percent.padStart(3)} %  ${text}${left}`;
      isDrawn = true;
      err.write(wipe + line.slice(0, Math.max(10, err.columns - 1)));
    },
    clear() {
      if (isDrawn) err.write(wipe);
      isDrawn = false;
    },
  };
}

/** A time in words: `8 s`, `3 min`, `2 h 10 min`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${String(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 100) return `${String(minutes)} min`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
