/** What `regionsFromCSV` says of every broken file, to the letter. Read and agreed with, line by line, before it was recorded. */
export const messages: Readonly<Record<string, readonly string[]>> = {
  'a typo in a heading': [
    'line 1: expected a column "men"; did you mean "mne"?, got the columns id, mne (csv/unknown-column)',
  ],
  'another case': [
    '2 problems',
    '  line 1: expected a column "id"; did you mean "ID"?, got the columns ID, Men (csv/unknown-column)',
    '  line 1: expected a column "men"; did you mean "Men"?, got the columns ID, Men (csv/unknown-column)',
  ],
  'three headings wrong at once': [
    '3 problems',
    '  line 1: expected a column "name"; did you mean "nmae"?, got the columns id, men, nmae, distrikt, incme, quota (csv/unknown-column)',
    '  line 1: expected a column "district"; did you mean "distrikt"?, got the columns id, men, nmae, distrikt, incme, quota (csv/unknown-column)',
    '  line 1: expected a column "income"; did you mean "incme"?, got the columns id, men, nmae, distrikt, incme, quota (csv/unknown-column)',
  ],
  'a heading twice': ['line 1: expected one, got 2 columns men (csv/malformed)'],
  'no header': [
    'line 1: expected a header with the columns id, men, got a line with numbers, "N,20500" (csv/unknown-column)',
  ],
  'a heading that is not there': [
    'line 1: expected a column "men", got the columns id, population (csv/unknown-column)',
  ],
  'an empty file': ['input: expected a header and a line for each region, got no lines (csv/malformed)'],
  'blanks alone': ['input: expected a header and a line for each region, got no lines (csv/malformed)'],
  'a header alone': ['input: expected a header and a line for each region, got a header alone (csv/malformed)'],
  'a delimiter nobody knows': [
    'line 1: expected a header of cells between comma, semicolon, tab, bar; state another delimiter as an option, got "id:men" (csv/malformed)',
  ],
  'two delimiters that would both do': [
    'line 1: expected one delimiter; comma and semicolon would both do: state delimiter as an option, got "id,men;men" (csv/malformed)',
  ],
  'the wrong delimiter stated': [
    'line 1: expected cells with a comma between them, as was stated; the header has a semicolon, got "id;men" (csv/malformed)',
  ],
  'Latin-1 read as UTF-8': [
    'line 2: expected letters; the file is not UTF-8, decode it with new TextDecoder(\'windows-1252\') or save it as UTF-8, got a replacement character in "Z�rich,1" (csv/malformed)',
  ],
  'UTF-8 read as Latin-1': [
    'line 2: expected "Zürich"; the file is UTF-8 and was read as Latin-1, decode it with new TextDecoder(), got "ZÃ¼rich" (csv/malformed)',
  ],
  'UTF-8 read as Windows-1252': [
    'line 2: expected "Österreich"; the file is UTF-8 and was read as Latin-1, decode it with new TextDecoder(), got "Ã–sterreich" (csv/malformed)',
  ],
  'UTF-8 Cyrillic read as Latin-1': [
    'line 2: expected "Тува"; the file is UTF-8 and was read as Latin-1, decode it with new TextDecoder(), got "Ð¢ÑƒÐ²Ð°" (csv/malformed)',
  ],
  'UTF-16': [
    "line 1: expected text; the file looks like UTF-16, decode it with new TextDecoder('utf-16le'), got a character of value 0 (csv/malformed)",
  ],
  'files put together': [
    'line 3: expected one at the very beginning only; were files put together?, got a byte order mark (csv/malformed)',
  ],
  'a quote that is never closed': [
    'line 2: expected a closing quote; within a quoted cell a quote is written twice, got a quote that is never closed (csv/malformed)',
  ],
  'text after a closing quote': [
    'line 2: expected the next cell or line after a closing quote; within a quoted cell a quote is written twice, got "orth" after a closing quote (csv/malformed)',
  ],
  'a quote in a plain cell': [
    'line 2: expected a cell with quotes in quotes, and each of its own quotes written twice, got "N \\"old\\"" (csv/malformed)',
  ],
  'a cell too few': ['line 3: expected 3, as in the header, got 2 cells (csv/malformed)'],
  'a number split by the delimiter': [
    'line 2: expected 2, as in the header; a number with a comma must stand in quotes, or another delimiter be used, got 3 cells (csv/malformed)',
  ],
  'another delimiter in one line': [
    'line 3: expected 2, as in the header; is comma the delimiter here?, got 1 cell (csv/malformed)',
  ],
  'an empty line': ['line 3: expected a region, or no line, got an empty line (csv/malformed)'],
  'a line of delimiters': ['line 3: expected a region, or no line, got an empty line (csv/malformed)'],
  'a line number behind a cell of two lines': [
    'line 4, column men: expected whole people, digits only, got "x" (csv/invalid)',
  ],
  'a line number behind sep=': ['line 3, column men: expected whole people, digits only, got "x" (csv/invalid)'],
  'an id twice': ['line 4, column id: expected a unique id (line 2 has it), got "N" (csv/invalid)'],
  'an id twice but for blanks': ['line 3, column id: expected a unique id (line 2 has it), got "N" (csv/invalid)'],
  'no id': ['line 2, column id: expected an id, got an empty cell (csv/invalid)'],
  'a line of totals': [
    'line 4, column id: expected a region; the line looks like a total, remove it, got "Total" (csv/invalid)',
  ],
  'a German total': [
    'line 4, column id: expected a region; the line looks like a total, remove it, got "Insgesamt:" (csv/invalid)',
  ],
  'a Russian total': [
    'line 4, column id: expected a region; the line looks like a total, remove it, got "Итого" (csv/invalid)',
  ],
  'a total under another name': [
    'line 5, column men: expected the men of a region; they are the sum of the 3 other lines, remove a total, got "600" (csv/invalid)',
  ],
  'no men': [
    'line 2, column men: expected whole people, digits only; a region whose number is not known cannot be used, got an empty cell (csv/invalid)',
  ],
  'men not known': [
    'line 2, column men: expected whole people, digits only; a region whose number is not known cannot be used, got "n/a" (csv/invalid)',
  ],
  'thousands by comma': [
    '2 problems',
    '  line 2, column men: expected whole people, digits only; if the mark separates thousands, 20500, got "20,500" (csv/invalid)',
    '  line 3, column men: expected whole people, digits only; if the mark separates thousands, 1234567, got "1,234,567" (csv/invalid)',
  ],
  'thousands by point': [
    'line 2, column men: expected whole people, digits only; if the mark separates thousands, 20500, got "20.500" (csv/invalid)',
  ],
  'thousands by blanks': [
    '3 problems',
    '  line 2, column men: expected whole people, digits only, without separators: 20500, got "20 500" (csv/invalid)',
    '  line 3, column men: expected whole people, digits only, without separators: 20500, got "20 500" (csv/invalid)',
    '  line 4, column men: expected whole people, digits only, without separators: 20500, got "20 500" (csv/invalid)',
  ],
  'thousands by apostrophe': [
    'line 2, column men: expected whole people, digits only, without separators: 20500, got "20\'500" (csv/invalid)',
  ],
  'men in thousands': [
    '2 problems',
    '  line 2, column men: expected whole people, digits only, no fraction; if these are thousands, multiply by 1,000, got "20.5" (csv/invalid)',
    '  line 3, column men: expected whole people, digits only, no fraction; if these are thousands, multiply by 1,000, got "2,75" (csv/invalid)',
  ],
  'less than no men': [
    'line 2, column men: expected whole people, digits only, not less than 0, got "-5" (csv/invalid)',
  ],
  'a unit': ['line 2, column men: expected whole people, digits only, without a unit, got "500 men" (csv/invalid)'],
  'a number shortened by a spreadsheet': [
    'line 2, column men: expected whole people, digits only; a spreadsheet has shortened the number, got "1.23E+05" (csv/invalid)',
  ],
  'leading zeros': [
    'line 2, column men: expected whole people, digits only, without leading zeros, got "007" (csv/invalid)',
  ],
  'more men than can be counted': [
    'line 2, column men: expected whole people, digits only, at most 9007199254740991, got "9007199254740992" (csv/invalid)',
  ],
  words: ['line 2, column men: expected whole people, digits only, got "many" (csv/invalid)'],
  'an error of a spreadsheet': [
    'line 2, column men: expected whole people, digits only; a region whose number is not known cannot be used, got "#REF!" (csv/invalid)',
  ],
  'a quota that is no number': [
    'line 3, column quota: expected whole people, digits only, without a unit, got "5 %" (csv/invalid)',
  ],
  'a decimal comma among points': [
    'line 4, column income: expected a number > 0 with a decimal point, as in the rest of the file, got "5,75" (csv/invalid)',
  ],
  'a decimal comma where a point was stated': [
    'line 2, column income: expected a number > 0 with a decimal point, as in the rest of the file, got "3,5" (csv/invalid)',
  ],
  'a number that can be read in two ways': [
    "line 2, column income: expected numbers that show their decimal mark; state decimal as an option, '.' or ',', got \"1,234\" (csv/malformed)",
  ],
  'as many points as commas': [
    "line 2, column income: expected numbers that show their decimal mark; state decimal as an option, '.' or ',', got \"3.5\" (csv/malformed)",
  ],
  'thousands in a covariate': [
    '2 problems',
    '  line 3, column income: expected a number > 0 with a decimal point, as in the rest of the file, got "1,234" (csv/invalid)',
    '  line 4, column income: expected a number > 0 with a decimal point, without separators of thousands, got "12 500" (csv/invalid)',
  ],
  'a covariate missing': [
    'line 2, column income: expected a number > 0 with a decimal point; a rule that uses the covariate needs it for every region, got an empty cell (csv/invalid)',
  ],
  'a covariate of 0': ['line 2, column income: expected a number > 0 with a decimal point, got "0" (csv/invalid)'],
  'a covariate in percent': [
    'line 2, column income: expected a number > 0 with a decimal point, without a unit, got "5 %" (csv/invalid)',
  ],
  'a name missing': ['line 3, column name: expected a name, got an empty cell (csv/invalid)'],
  'everything at once': [
    '9 problems',
    '  line 2, column men: expected whole people, digits only, without separators: 20500, got "20 500" (csv/invalid)',
    '  line 3, column men: expected whole people, digits only; a region whose number is not known cannot be used, got an empty cell (csv/invalid)',
    '  line 3, column name: expected a name, got an empty cell (csv/invalid)',
    '  line 3, column income: expected a number > 0 with a decimal comma, got "x" (csv/invalid)',
    '  line 4: expected 6, as in the header, got 3 cells (csv/malformed)',
    '  line 5, column id: expected a unique id (line 3 has it), got "S" (csv/invalid)',
    '  line 5, column quota: expected whole people, digits only, not less than 0, got "-1" (csv/invalid)',
    '  line 6: expected a region, or no line, got an empty line (csv/malformed)',
    '  line 7, column id: expected a region; the line looks like a total, remove it, got "Total" (csv/invalid)',
  ],
};
