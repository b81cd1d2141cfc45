/** What was given on a command line. */
export interface Given {
  readonly operands: readonly string[];
  /** Value of an option; `undefined` where it was not given. */
  readonly text: (name: string) => string | undefined;
  /** Values of an option that may be given several times, in order. */
  readonly texts: (name: string) => readonly string[];
  /** Whether a switch was given. */
  readonly flag: (name: string) => boolean;
}
