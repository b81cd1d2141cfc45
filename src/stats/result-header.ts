/** What every result begins with: what it is, in which form it is written, and what it was made from. */
export interface ResultHeader<Kind extends string = string> {
  readonly kind: Kind;
  /** Version of the form of results. */
  readonly schemaVersion: 1;
  /** Version of the numbers: the same scenario and seed give the same bits under it. */
  readonly engineVersion: string;
  /** SHA-256 of the scenario it is about; `null` where it is about several or none. */
  readonly fingerprint: string | null;
}

/** The header of a result of a kind. */
export function resultHeader<Kind extends string, Fingerprint extends string | null>(
  kind: Kind,
  engineVersion: string,
  fingerprint: Fingerprint,
): ResultHeader<Kind> & { readonly fingerprint: Fingerprint } {
  return { kind, schemaVersion: 1, engineVersion, fingerprint };
}
