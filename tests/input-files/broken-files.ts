import type { RegionColumns } from 'levy';

/** A file that cannot be read as it is, and how it is asked for. */
export interface BrokenFile {
  readonly what: string;
  readonly text: string;
  readonly columns?: RegionColumns;
}

const all: RegionColumns = {
  id: 'id',
  men: 'men',
  name: 'name',
  group: 'district',
  covariates: ['income'],
  quota: 'quota',
};
const short: RegionColumns = { id: 'id', men: 'men' };
const incomes: RegionColumns = { id: 'id', men: 'men', covariates: ['income'] };

export const brokenFiles: readonly BrokenFile[] = [
  // Headings.
  { what: 'a typo in a heading', text: 'id,mne\nN,1\nS,2\n', columns: short },
  { what: 'another case', text: 'ID,Men\nN,1\nS,2\n', columns: short },
  { what: 'three headings wrong at once', text: 'id,men,nmae,distrikt,incme,quota\nN,1,a,b,2,3\n', columns: all },
  { what: 'a heading twice', text: 'id,men,men\nN,1,2\nS,2,3\n', columns: short },
  { what: 'no header', text: 'N,20500\nS,10250\n', columns: short },
  { what: 'a heading that is not there', text: 'id;population\nN;1\nS;2\n', columns: short },
  // The file as a whole.
  { what: 'an empty file', text: '', columns: short },
  { what: 'blanks alone', text: '\n\n', columns: short },
  { what: 'a header alone', text: 'id,men\n', columns: short },
  { what: 'a delimiter nobody knows', text: 'id:men\nN:1\nS:2\n', columns: short },
  { what: 'two delimiters that would both do', text: 'id,men;men\nN,1;1\n', columns: short },
  { what: 'the wrong delimiter stated', text: 'id;men\nN;1\nS;2\n', columns: { ...short, delimiter: ',' } },
  { what: 'Latin-1 read as UTF-8', text: 'id,men\nZ\uFFFDrich,1\nBern,2\n', columns: short },
  { what: 'UTF-8 read as Latin-1', text: 'id,men\nZÃ¼rich,1\nBern,2\n', columns: short },
  { what: 'UTF-8 read as Windows-1252', text: 'id,men\nÃ–sterreich,1\nWien,2\n', columns: short },
  { what: 'UTF-8 Cyrillic read as Latin-1', text: 'id,men\nÐ¢ÑƒÐ²Ð°,1\nOmsk,2\n', columns: short },
  { what: 'UTF-16', text: 'i\0d\0,\0m\0e\0n\0\n\0', columns: short },
  { what: 'files put together', text: '\uFEFFid,men\nN,1\n\uFEFFid,men\nS,2\n', columns: short },
  // Quotes and lines.
  { what: 'a quote that is never closed', text: 'id,men\n"N,1\nS,2\n', columns: short },
  { what: 'text after a closing quote', text: 'id,men\n"N"orth,1\nS,2\n', columns: short },
  { what: 'a quote in a plain cell', text: 'id,men\nN "old",1\nS,2\n', columns: short },
  { what: 'a cell too few', text: 'id,men,income\nN,1,2\nS,2\n', columns: incomes },
  { what: 'a number split by the delimiter', text: 'id,men\nN,20,500\nS,300\n', columns: short },
  { what: 'another delimiter in one line', text: 'id,men\nN,1\nS;2\n', columns: short },
  { what: 'an empty line', text: 'id,men\nN,1\n\nS,2\n', columns: short },
  { what: 'a line of delimiters', text: 'id,men\nN,1\n,\nS,2\n', columns: short },
  { what: 'a line number behind a cell of two lines', text: 'id,men\n"North\nand East",1\nS,x\n', columns: short },
  { what: 'a line number behind sep=', text: 'sep=;\nid;men\nN;x\n', columns: short },
  // Ids and totals.
  { what: 'an id twice', text: 'id,men\nN,1\nS,2\nN,3\n', columns: short },
  { what: 'an id twice but for blanks', text: 'id,men\nN,1\n N ,3\n', columns: short },
  { what: 'no id', text: 'id,men\n,1\nS,2\n', columns: short },
  { what: 'a line of totals', text: 'id,men\nN,1\nS,2\nTotal,3\n', columns: short },
  { what: 'a German total', text: 'id;men\nN;1\nS;2\nInsgesamt:;3\n', columns: short },
  { what: 'a Russian total', text: 'id;men\nN;1\nS;2\nИтого;3\n', columns: short },
  { what: 'a total under another name', text: 'id,men\nN,100\nS,200\nE,300\nRussia,600\n', columns: short },
  // Men and quotas.
  { what: 'no men', text: 'id,men\nN,\nS,2\n', columns: short },
  { what: 'men not known', text: 'id,men\nN,n/a\nS,2\n', columns: short },
  { what: 'thousands by comma', text: 'id,men\nN,"20,500"\nS,"1,234,567"\n', columns: short },
  { what: 'thousands by point', text: 'id;men\nN;20.500\nS;2\n', columns: short },
  { what: 'thousands by blanks', text: 'id;men\nN;20 500\nS;20\u00A0500\nE;20\u202F500\n', columns: short },
  { what: 'thousands by apostrophe', text: "id;men\nN;20'500\nS;2\n", columns: short },
  { what: 'men in thousands', text: 'id;men\nN;20.5\nS;2,75\n', columns: short },
  { what: 'less than no men', text: 'id,men\nN,-5\nS,2\n', columns: short },
  { what: 'a unit', text: 'id,men\nN,500 men\nS,2\n', columns: short },
  { what: 'a number shortened by a spreadsheet', text: 'id,men\nN,1.23E+05\nS,2\n', columns: short },
  { what: 'leading zeros', text: 'id,men\nN,007\nS,2\n', columns: short },
  { what: 'more men than can be counted', text: 'id,men\nN,9007199254740992\nS,2\n', columns: short },
  { what: 'words', text: 'id,men\nN,many\nS,2\n', columns: short },
  { what: 'an error of a spreadsheet', text: 'id,men\nN,#REF!\nS,2\n', columns: short },
  { what: 'a quota that is no number', text: 'id,men,quota\nN,10,\nS,20,5 %\n', columns: { ...short, quota: 'quota' } },
  // Covariates.
  { what: 'a decimal comma among points', text: 'id;men;income\nN;1;3.55\nS;2;4.25\nE;3;"5,75"\n', columns: incomes },
  {
    what: 'a decimal comma where a point was stated',
    text: 'id;men;income\nN;1;3,5\n',
    columns: { ...incomes, decimal: '.' },
  },
  { what: 'a number that can be read in two ways', text: 'id;men;income\nN;1;1,234\nS;2;2,345\n', columns: incomes },
  { what: 'as many points as commas', text: 'id;men;income\nN;1;3.5\nS;2;4,5\n', columns: incomes },
  { what: 'thousands in a covariate', text: 'id;men;income\nN;1;30.5\nS;2;1,234\nE;3;12 500\n', columns: incomes },
  { what: 'a covariate missing', text: 'id;men;income\nN;1;\nS;2;3.5\n', columns: incomes },
  { what: 'a covariate of 0', text: 'id;men;income\nN;1;0\nS;2;3.5\n', columns: incomes },
  { what: 'a covariate in percent', text: 'id;men;income\nN;1;5 %\nS;2;3.5\n', columns: incomes },
  { what: 'a name missing', text: 'id,men,name\nN,1,North\nS,2,\n', columns: { ...short, name: 'name' } },
  // All at once.
  {
    what: 'everything at once',
    text: 'id;men;name;district;income;quota\nN;20 500;North;;3,5;\nS;;;b;x;1\nN;5;a\nS;7;South;b;2,5;-1\n\nTotal;9;t;;1,5;\n',
    columns: all,
  },
];
