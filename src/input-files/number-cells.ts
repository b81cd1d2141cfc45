/** What is wrong with a cell: what would have been right. */
export type Fault = string;

const groups = /^[+-]?\d{1,3}(?:(?<separator>[,.'’ \u00A0\u202F_])\d{3})(?:\k<separator>\d{3})*$/u;
const blanks = /[ \u00A0\u202F]/u;

/** Whether a text is a whole number in groups of three: `12,345`, `1 234 567`, `1'234`. */
export const isGrouped = (text: string): boolean => groups.test(text);

const plainDigits = (text: string): string => text.replace(/[^\d]/gu, '');

/** Men or a quota: digits and nothing else, since anything more can be read in two ways. */
export function readPeople(cell: string): number | Fault {
  const whole = 'whole people, digits only';
  if (/^\d+$/.test(cell)) {
    if (/^0\d/.test(cell)) return `${whole}, without leading zeros`;
    const people = Number(cell);
    return Number.isSafeInteger(people) ? people : `${whole}, at most 9007199254740991`;
  }
  if (isMissing(cell)) return `${whole}; a region whose number is not known cannot be used`;
  if (isGrouped(cell) && !/^[+-]/.test(cell))
    return /[,.]/.test(cell)
      ? `${whole}; if the mark separates thousands, ${plainDigits(cell)}`
      : `${whole}, without separators: ${plainDigits(cell)}`;
  if (/^-/.test(cell)) return `${whole}, not less than 0`;
  if (/^\d+[.,]\d+$/.test(cell)) return `${whole}, no fraction; if these are thousands, multiply by 1,000`;
  if (/^\d+([.,]\d+)?[eE][+-]?\d+$/.test(cell)) return `${whole}; a spreadsheet has shortened the number`;
  if (/^\d[\d.,' ]*\s*\D+$/u.test(cell)) return `${whole}, without a unit`;
  return whole;
}

/** A covariate: a number above 0 with the decimal mark of the file. */
export function readPositive(cell: string, decimal: '.' | ','): number | Fault {
  const number = `a number > 0 with a decimal ${decimal === '.' ? 'point' : 'comma'}`;
  const other = decimal === '.' ? ',' : '.';
  const plain = new RegExp(`^\\d+(\\${decimal}\\d+)?$`);
  if (plain.test(cell)) {
    const value = Number(cell.replace(',', '.'));
    return value > 0 && Number.isFinite(value) ? value : number;
  }
  if (isMissing(cell)) return `${number}; a rule that uses the covariate needs it for every region`;
  if (new RegExp(`^\\d+\\${other}\\d+$`).test(cell)) return `${number}, as in the rest of the file`;
  if (isGrouped(cell) || (blanks.test(cell) && /^[\d\s]+$/u.test(cell)))
    return `${number}, without separators of thousands`;
  if (/^-/.test(cell)) return number;
  if (/^\d+([.,]\d+)?[eE][+-]?\d+$/.test(cell)) return `${number}; a spreadsheet has shortened the number`;
  if (/^\d[\d.,' ]*\s*\D+$/u.test(cell)) return `${number}, without a unit`;
  return number;
}

/** What people and spreadsheets write for nothing. */
export const isMissing = (cell: string): boolean =>
  /^(?:|-|–|—|\.{1,3}|…|n\/?a|nan|null|none|nil|unknown|missing|\?|#n\/a|#ref!|#value!|#div\/0!)$/iu.test(cell);

/**
 * The decimal mark of number cells: point or comma, whichever occurs; point where none does. `null` where only cells such as `1,234`
 * or `1.234` occur, which can be read either way, or where both marks do equally.
 */
export function findDecimal(cells: readonly string[]): '.' | ',' | null {
  const marks = (mark: string): { sure: number; unsure: number } => {
    const fractions = cells.filter((cell) => new RegExp(`^\\d+\\${mark}\\d+$`).test(cell));
    const unsure = fractions.filter((cell) => isGrouped(cell) && !cell.startsWith('0')).length;
    return { sure: fractions.length - unsure, unsure };
  };
  const [point, comma] = [marks('.'), marks(',')];
  if (point.sure > comma.sure) return '.';
  if (comma.sure > point.sure) return ',';
  return point.sure > 0 || point.unsure > 0 || comma.unsure > 0 ? null : '.';
}
