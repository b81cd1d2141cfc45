// What every runtime runs: prints the table of hashes, or sends it (or the error) back to the page's server.
import { foundingTable } from './founding-table.js';
import { kernelTable } from './kernel-table.js';

const page = globalThis as { document?: unknown };
if (page.document === undefined) {
  console.log(JSON.stringify({ ...kernelTable(), ...(await foundingTable()) }));
} else {
  const table = await foundingTable().then(
    (founding) => ({ ...kernelTable(), ...founding }),
    (error: unknown) => ({ error: String(error) }),
  );
  await fetch('/result', { method: 'POST', body: JSON.stringify(table) });
}
