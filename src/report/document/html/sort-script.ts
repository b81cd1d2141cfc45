/**
 * Sorts a table by the column whose heading is pressed; without it headings are text. Numbers go by their value, greatest first, text by its
 * letters. The script is fixed text, so that the page can allow it by its hash and nothing else.
 */
export const sortScript = `
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const cell = (row) => row.cells[column];
      const isNumber = [...body.rows].some((row) => cell(row).dataset.value !== undefined);
      const was = head.getAttribute('aria-sort');
      const down = was === null ? isNumber : was === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const number = (row) => Number(cell(row).dataset.value ?? NaN);
      const order = (a, b) =>
        isNumber
          ? (Number.isNaN(number(a)) ? 1 : 0) - (Number.isNaN(number(b)) ? 1 : 0) || (down ? -1 : 1) * (number(a) - number(b))
          : (down ? -1 : 1) * cell(a).textContent.localeCompare(cell(b).textContent);
      body.append(...[...body.rows].sort(order));
    });
  });
}
`;
