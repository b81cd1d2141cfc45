/** What the reader has set: the address holds it, so that a link is a result. Plain data. */
export interface State {
  /** Id of a recorded campaign; of no account where `own` is given. */
  readonly campaign: string;
  /** A scenario of the reader's own, as JSON; `null` for a recorded campaign. */
  readonly own: string | null;
  readonly seed: string;
  readonly current: Settings;
  /** What the current settings are compared with. */
  readonly pinned: Settings;
}

/** What is moved in a scenario. */
export interface Settings {
  /** National target, people; `null` for the scenario's own. */
  readonly target: number | null;
  /** Medians of parameters by path; what is not named stays as the scenario says. */
  readonly medians: Readonly<Record<string, number>>;
}

export const untouched: Settings = { target: null, medians: {} };

export const firstState: State = {
  campaign: 'russia2023',
  own: null,
  seed: 'explorer',
  current: untouched,
  pinned: untouched,
};

/** Whether two settings are the same. */
export function sameSettings(a: Settings, b: Settings): boolean {
  const names = new Set([...Object.keys(a.medians), ...Object.keys(b.medians)]);
  return a.target === b.target && [...names].every((name) => a.medians[name] === b.medians[name]);
}
