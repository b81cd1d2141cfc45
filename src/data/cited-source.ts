import type { Grade } from './provenance/table-provenance.js';

/** Where a row was read, in the tables whose rows carry a grade. */
export interface CitedSource {
  /** Outlet or document that carried the figure; in brackets whom it quotes. For a derived figure the arithmetic. */
  readonly publisher: string;
  /** Title of the page or document; `null` where it was not recorded. */
  readonly title: string | null;
  /** Address of the page read, which can be a copy; `null` where it was not recorded. */
  readonly address: string | null;
  /** How the figure was read, see {@link Grade}. It says that somebody stated the figure, not that it is true. */
  readonly grade: Grade;
  /** Conflicts, limits and what the figure is not; `null` where there is nothing to add. */
  readonly note: string | null;
}
