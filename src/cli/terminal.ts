/** Where text goes. */
export interface Stream {
  write(text: string): void;
  /** Whether a person reads it there, and not a file or another program. */
  readonly isTerminal: boolean;
  /** Width in characters, where known. */
  readonly columns: number;
}

/** All that commands have of the world outside but for files; `src/cli.ts` makes one of the process, tests make their own. */
export interface Terminal {
  /** For answers. */
  readonly out: Stream;
  /** For warnings, faults and progress. */
  readonly err: Stream;
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A clock that only goes forward, ms. */
  readonly now: () => number;
  /** Aborted where whoever sits there wants it to stop. */
  readonly signal: AbortSignal;
  /** Version of the package. */
  readonly version: string;
}
