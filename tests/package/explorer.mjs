// The explorer as its readers have it: the built page is opened in headless Chromium and driven by keyboard and pointer. Its numbers must be those of the
// library in Node, to the last bit. `CHROMIUM` names the program where it is not `/usr/bin/chromium`; `SCREENSHOTS` a folder for pictures of the page.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { compare, regionsFromCSV, runEnsemble, scenarioFromJSON, vary } from '../../dist/index.js';
import { russia2023 } from '../../dist/data.js';
import { report } from '../../dist/report.js';
import { withMedian } from '../../dist/studies.js';

const file = fileURLToPath(new URL('../../site/dist/index.html', import.meta.url));
const page0 = pathToFileURL(file).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'levy-explorer-'));
/** Bytes of the page, brotli-compressed: what it should weigh, and what it weighs today, so that it does not grow. */
const goal = 120_000;
const heaviest = 146_000;
/** How many times longer than alone things take here: programs that want to run, by processor. */
const busy = Math.max(1, loadavg()[0] / cpus().length);
/** Milliseconds from opening the page to its first answer, the best of three, of a machine that does nothing else. */
const slowest = 1_500 * busy;
/** Milliseconds from letting a slider go to the paired change, the best of those moved, likewise. */
const slowestChange = 500 * busy;
/** Longer than anything takes on a busy machine. */
const patience = 60_000;
const replicates = 4_096;

const said = [];
const check = (what, holds) => {
  assert.ok(holds, what);
  said.push(what);
};

const size = brotliCompressSync(readFileSync(file)).length;
check(`the page weighs ${size} bytes, at most ${heaviest} (goal ${goal})`, size <= heaviest);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : 'chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
const problems = [];
/** A page of its own, watched for errors and requests. */
const open = async (address, options = {}) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(page0) && !/^(blob|data):/.test(url)) problems.push(`request: ${url}`);
  });
  await page.goto(address);
  return page;
};
/** Numbers of the finished answer to the scenario of this fingerprint. */
const numbersOf = async (page, fingerprint) => {
  await page.waitForFunction((wanted) => {
    const node = document.querySelector('[data-done=true]');
    return node !== null && (wanted === null || JSON.parse(node.dataset.numbers).fingerprint === wanted);
  }, fingerprint ?? null);
  return JSON.parse(await page.getAttribute('[data-numbers]', 'data-numbers'));
};
const inNode = async (current, pinned, seed = 'explorer') => {
  const options = { seed, replicates, sampling: 'sobol', keep: 'regions' };
  const comparison =
    JSON.stringify(current) === JSON.stringify(pinned) ? null : await compare(pinned, { now: current }, options);
  const ensemble = comparison?.arms.now.ensemble ?? (await runEnsemble(current, options));
  return {
    ensemble,
    comparison,
    numbers: {
      probability: ensemble.probability({ metric: 'volunteers', atLeast: 'target' }).value,
      mean: ensemble.mean('volunteers').value,
      quantiles: [0.05, 0.5, 0.95].map((share) => ensemble.quantile('recruits', share).value),
      difference: comparison === null ? null : comparison.arms.now.difference('volunteers').value,
      fingerprint: ensemble.fingerprint,
    },
  };
};
/** Moves a slider by keys, as a reader without a pointer does, and gives the value that it says in the address. */
const slide = async (page, path, keys) => {
  const slider = page.locator(`[data-path="${path}"]`);
  await slider.focus();
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForFunction((name) => new URLSearchParams(location.hash.slice(1)).has(name), path);
  return Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get(path));
};
const serious = async (page, where) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  check(
    `axe finds nothing serious ${where}${grave.map(({ id, nodes }) => `\n  ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`).join('')}`,
    grave.length === 0,
  );
};
const downloaded = async (page, act) => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};
const picture = async (page, name) => {
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) });
};

try {
  // From the disk, without a server: the first answer, three times.
  const firsts = [];
  for (let i = 0; i < 3; i++) {
    const page = await open(page0);
    await page.waitForSelector('[data-numbers]');
    firsts.push(Math.round(await page.evaluate(() => performance.now())));
    await page.context().close();
  }
  check(
    `first answer after ${firsts.join(', ')} ms, the best at most ${Math.round(slowest)} (load ${busy.toFixed(1)})`,
    Math.min(...firsts) <= slowest,
  );

  const page = await open(page0);
  const base = await inNode(russia2023, russia2023);
  assert.deepEqual(await numbersOf(page), base.numbers);
  said.push('numbers of the founding case are those of Node, to the bit');
  await picture(page, 'wide-light');

  // Three sliders, moved by keys.
  let scenario = russia2023;
  const values = [];
  for (const [path, keys] of [
    ['uptake.willing', ['ArrowRight', 'ArrowRight', 'PageUp']],
    ['uptake.hazard', ['PageUp', 'PageUp', 'ArrowLeft']],
    ['coercion.probability', ['Home', 'PageUp']],
  ]) {
    const value = await slide(page, path, keys);
    scenario = withMedian(scenario, path, value);
    values.push(value);
  }
  const moved = await inNode(scenario, russia2023);
  assert.deepEqual(await numbersOf(page, moved.numbers.fingerprint), moved.numbers);
  assert.notEqual(moved.numbers.difference, null);
  said.push(`three sliders moved (${values.join(', ')}): numbers and paired change are those of Node, to the bit`);
  check('the change is said in words', (await page.textContent('.results')).includes('Compared under the same chance'));

  // From letting go to the first paired answer, as the page itself sees it.
  const times = [];
  for (let i = 0; i < 4; i++) {
    times.push(
      await page.evaluate(async () => {
        const slider = document.querySelector('[data-path="uptake.ramp"]');
        const before = document.querySelector('[data-numbers]').dataset.numbers;
        slider.value = String(Number(slider.value) + 5);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const from = performance.now();
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        while (document.querySelector('[data-numbers]').dataset.numbers === before)
          await new Promise((resolve) => setTimeout(resolve, 2));
        return Math.round(performance.now() - from);
      }),
    );
    await numbersOf(page);
  }
  check(
    `paired change ${times.join(', ')} ms after letting go, the best at most ${Math.round(slowestChange)}`,
    Math.min(...times) <= slowestChange,
  );

  // A link is a result.
  const link = page.url();
  const expected = await numbersOf(page);
  const again = await open(link);
  assert.deepEqual(await numbersOf(again, expected.fingerprint), expected);
  check('the link of a result opens as that result', again.url() === link);
  await again.context().close();

  // Pin, target, reset.
  await page.getByRole('button', { name: 'Pin this' }).click();
  await page.waitForFunction(() => location.hash.includes('pinned.'));
  await page.waitForFunction(
    () => JSON.parse(document.querySelector('[data-numbers]').dataset.numbers).difference === null,
  );
  check('what is pinned is the new base', (await numbersOf(page, expected.fingerprint)).mean === expected.mean);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByLabel('Target, men').fill('300000');
  await page.getByLabel('Target, men').press('Enter');
  const aimed = await inNode(vary(russia2023, { target: 300_000 }), russia2023);
  assert.deepEqual(await numbersOf(page, aimed.numbers.fingerprint), aimed.numbers);
  await page.getByLabel('Target, men').fill('10');
  await page.getByLabel('Target, men').press('Enter');
  await page.waitForSelector('[role=alert]');
  check('what the model refuses is explained', /quotas?/.test(await page.textContent('[role=alert]')));
  await page.getByRole('button', { name: 'Reset' }).click();
  await numbersOf(page, base.numbers.fingerprint);

  // Downloads.
  const saved = await downloaded(page, () => page.getByRole('button', { name: 'Scenario (JSON)' }).click());
  assert.deepEqual(scenarioFromJSON(saved.text), russia2023);
  const written = await downloaded(page, () => page.getByRole('button', { name: 'Report (HTML)' }).click());
  const { layout } = await layoutOf();
  check('the report is the one that Node writes', written.text === report(base.ensemble, { layout }));
  const regions = await downloaded(page, () => page.getByRole('button', { name: 'Regions (CSV)' }).click());
  check('the regions are a file of 83 regions', regions.text.trim().split('\n').length === 84);
  const svg = await downloaded(page, () =>
    page
      .getByRole('button', { name: /^Save this picture.*running total/ })
      .first()
      .click(),
  );
  check(
    'a picture is saved as SVG',
    svg.name.endsWith('.svg') && svg.text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"'),
  );

  // A CSV file with errors is explained by line; a good one is a campaign.
  await page.getByText('Your own regions, or a saved scenario').click();
  const bad = join(folder, 'bad.csv');
  writeFileSync(bad, 'code,name,men\nN,North,"20,500"\nS,South,\nN,East,30100\n');
  await page.setInputFiles('#own-file', bad);
  await page.getByRole('button', { name: 'Use these regions' }).click();
  const explained = await page.textContent('.drop [role=alert]');
  for (const words of [
    'line 2, column men',
    'line 3, column men',
    'line 4, column code',
    'a unique id (line 2 has it)',
  ])
    assert.ok(explained.includes(words), `${words} in ${explained}`);
  said.push('a CSV file with errors is explained line by line');
  const good = join(folder, 'good.csv');
  const csv = 'code;name;men;quota\nN;"North; <b>and</b> Isles";205000;900\nS;שלום;102500;\n';
  writeFileSync(good, csv);
  await page.setInputFiles('#own-file', good);
  await page.getByRole('button', { name: 'Use these regions' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#scenario='));
  await page.waitForFunction(() => document.querySelector('[data-done=true]')?.textContent.includes('My regions'));
  const own = await numbersOf(page);
  const ownScenario = scenarioFromJSON(
    (await downloaded(page, () => page.getByRole('button', { name: 'Scenario (JSON)' }).click())).text,
  );
  assert.deepEqual(
    ownScenario.regions.map(({ id, men }) => [id, men]),
    regionsFromCSV(csv, { id: 'code', men: 'men' }).map(({ id, men }) => [id, men]),
  );
  assert.deepEqual(own, (await inNode(ownScenario, ownScenario)).numbers);
  const ownLink = await open(page.url());
  assert.deepEqual(await numbersOf(ownLink, own.fingerprint), own);
  check('names are text, whatever they hold', (await ownLink.locator('.results b').count()) === 0);
  said.push('own regions run, and their link opens as the same result');
  await ownLink.context().close();
  const cut = await open(`${page.url().slice(0, -40)}`);
  await cut.waitForSelector('[role=alert]');
  check('a link that was cut is explained', (await cut.textContent('[role=alert]')).includes('was the link cut'));
  await cut.context().close();

  // For everybody: axe, the keyboard, a telephone.
  for (const [where, options] of [
    ['in light', { colorScheme: 'light' }],
    ['in the dark', { colorScheme: 'dark' }],
    ['on a telephone', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ]) {
    const seen = await open(`${page0}#campaign=russia2023&uptake.hazard=0.06`, options);
    await numbersOf(seen);
    for (const summary of await seen.locator('summary').all()) if (await summary.isVisible()) await summary.click();
    await serious(seen, where);
    const [width, inner] = await seen.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    check(`nothing is wider than the page ${where}`, width <= inner);
    await seen.evaluate(() => scrollTo(0, 0));
    await picture(seen, where.replaceAll(' ', '-'));
    await seen.context().close();
  }
  const keyed = await open(page0);
  await numbersOf(keyed);
  await keyed.evaluate(() => {
    for (const details of document.querySelectorAll('.controls details')) details.open = true;
  });
  const wanted = await keyed.evaluate(
    () =>
      [...document.querySelectorAll('a[href],button,input,select,summary,[tabindex="0"]')].filter(
        (node) => !node.disabled && node.checkVisibility(),
      ).length,
  );
  const reached = new Set();
  for (let i = 0; i < wanted + 5; i++) {
    await keyed.keyboard.press('Tab');
    reached.add(
      await keyed.evaluate(() => {
        const node = document.activeElement;
        node.dataset.reached ??= String(Math.random());
        return node === document.body ? 'body' : node.dataset.reached;
      }),
    );
  }
  reached.delete('body');
  check(`the keyboard alone reaches all ${wanted} controls (${reached.size})`, reached.size >= wanted);
  await keyed.context().close();

  assert.deepEqual(problems, []);
  said.push('no error, and no request but the page itself');
  console.log(said.map((line) => `ok  ${line}`).join('\n'));
} catch (error) {
  console.log(said.map((line) => `ok  ${line}`).join('\n'));
  if (problems.length > 0) console.error(problems.join('\n'));
  throw error;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Places of Russia's regions, as the page has them. */
async function layoutOf() {
  const { russianRegions } = await import('../../dist/data.js');
  return { layout: russianRegions.map(({ id, tileRow, tileColumn }) => ({ id, row: tileRow, column: tileColumn })) };
}
