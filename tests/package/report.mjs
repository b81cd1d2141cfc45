// The report as its readers have it: opened from the disk in headless Chromium, with scripts and without, and printed. Names in it try to do harm. `CHROMIUM`
// names the program where it is not `/usr/bin/chromium`.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { runEnsemble, vary } from '../../dist/index.js';
import { russia2023 } from '../../dist/data.js';
import { report } from '../../dist/report.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'levy-report-'));
const said = [];
const check = (what, holds) => {
  assert.ok(holds, what);
  said.push(what);
};

const evil = `</title></style></script><script>document.title='taken'</script><img src="http://127.0.0.1:9/x.png" onerror="document.title='taken'">`;
const rtl = 'שלום \u202eevil\u202c';
const scenario = vary(russia2023, {
  name: evil,
  regions: russia2023.regions.map((region, i) =>
    i === 0 ? { ...region, name: evil } : i === 1 ? { ...region, name: rtl } : region,
  ),
  sources: { ...russia2023.sources, target: evil },
});
const ensemble = await runEnsemble(scenario, { seed: evil, replicates: 400 });
const path = join(folder, 'report.html');
writeFileSync(path, report(ensemble, { note: `${evil}\n${rtl}` }));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : 'chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1000, height: 900 } });
    const page = await context.newPage();
    const requests = [];
    const problems = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(pathToFileURL(path).href);
    check(`no request leaves the page ${how}`, requests.length === 1 && problems.length === 0);
    check(`names are text ${how}`, (await page.title()) === evil && (await page.locator('img').count()) === 0);
    check(
      `headings, tables and pictures are there ${how}`,
      (await page.locator('h2').count()) >= 9 &&
        (await page.locator('tbody tr').count()) > 120 &&
        (await page.locator('.broad svg').count()) >= 4,
    );
    const regions = page.locator('table.sortable');
    const firstRegion = () => regions.locator('tbody tr').first().locator('th').textContent();
    const before = await firstRegion();
    if (javaScriptEnabled) {
      await regions.getByRole('button', { name: 'quota', exact: true }).press('Enter');
      const [descending, sorted] = await regions.evaluate((table) => [
        table.querySelector('[aria-sort]').getAttribute('aria-sort'),
        [...table.tBodies[0].rows].map((row) => Number(row.cells[4].dataset.value)),
      ]);
      assert.equal(descending, 'descending');
      assert.deepEqual(
        sorted,
        [...sorted].sort((a, b) => b - a),
      );
      assert.equal(sorted.length, 83);
      await regions.getByRole('button', { name: 'region', exact: true }).click();
      const names = await regions.locator('tbody th').allTextContents();
      assert.deepEqual(
        names,
        [...names].sort((a, b) => a.localeCompare(b)),
      );
      said.push('the table of regions is sorted by keys and by pointer, numbers by value and names by letter');
    } else {
      assert.equal(before, evil);
      assert.equal(await regions.locator('button').count(), 0);
      said.push('the table of regions stands in the order of the scenario without scripts');
    }
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      if (!javaScriptEnabled) continue;
      // The page's policy lets no script of others in; its own world is not the page's.
      const session = await context.newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      const run = async (expression) =>
        (
          await session.send('Runtime.evaluate', {
            expression,
            contextId: executionContextId,
            awaitPromise: true,
            returnByValue: true,
          })
        ).result.value;
      await run(axe);
      const { violations } = await run(
        'axe.run(document).then(({ violations }) => ({ violations: violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html.slice(0, 200) })) }))',
      );
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      check(`axe finds nothing serious in ${colorScheme} ${JSON.stringify(grave)}`, grave.length === 0);
    }
    // On paper nothing scrolls and nothing is cut: every table is as wide as its content, or the page.
    await page.emulateMedia({ media: 'print' });
    if (javaScriptEnabled) {
      // Inner width of the landscape page of the table of regions, 297 mm less two margins of 12, in CSS pixels.
      await page.setViewportSize({ width: Math.floor(((297 - 24) / 25.4) * 96), height: 700 });
      const cut = await page.evaluate(
        () =>
          [...document.querySelectorAll('.scrolls')].filter(
            (part) =>
              part.checkVisibility() &&
              (part.scrollWidth > part.clientWidth + 1 || getComputedStyle(part).overflowX !== 'visible'),
          ).length,
      );
      check('no table is cut on paper', cut === 0);
    }
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;
    check(`it prints on ${pages} pages ${how}`, pages >= 6 && pages <= 25);
    await context.close();
  }
  console.log(said.map((line) => `ok  ${line}`).join('\n'));
} catch (error) {
  console.log(said.map((line) => `ok  ${line}`).join('\n'));
  throw error;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
