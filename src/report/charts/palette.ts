/** Colours of a chart in one mode. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly wide: string;
  readonly narrow: string;
}

/**
 * Blue, orange and vermilion after M. Okabe and K. Ito (2002), which people with any common kind of colour blindness tell apart, darkened for light paper
 * and lightened for dark until they stand out from it (3 : 1, WCAG 2.2, 1.4.11); text has at least 4.5 : 1 (1.4.3).
 */
export const light: Palette = {
  paper: '#ffffff',
  ink: '#1b1f24',
  quiet: '#57606a',
  rule: '#d0d7de',
  first: '#0072b2',
  second: '#b87400',
  third: '#b3401f',
  wide: '#cfe3f1',
  narrow: '#8fbfdf',
};

export const dark: Palette = {
  paper: '#14171c',
  ink: '#e8ebef',
  quiet: '#a3adb8',
  rule: '#3a424c',
  first: '#56b4e9',
  second: '#e69f00',
  third: '#ff7f50',
  wide: '#1f3a4d',
  narrow: '#2f6286',
};

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--levy-${name}:${String(colour)}`)
    .join(';');

/** Style of all charts: colours are variables, so that a page may set its own, and follow the reader's light or dark mode. */
export const chartStyle = [
  `.levy-chart{${variables(light)};font:14px system-ui,sans-serif;max-width:100%;height:auto}`,
  `@media (prefers-color-scheme:dark){.levy-chart{${variables(dark)}}}`,
  `@media print{.levy-chart{${variables(light)}}}`,
  '.levy-chart text{fill:var(--levy-ink)}',
  '.levy-chart .quiet{fill:var(--levy-quiet);font-size:12px}',
  '.levy-chart .title{font-size:17px;font-weight:600}',
].join('');

/** A colour of the palette as a chart uses it. */
export function colour(name: keyof Palette): string {
  return `var(--levy-${name})`;
}
