// `npm run bench:page`: how fast the page is in a real Chromium, with 1, 20, 500 and 1,000 open. Prints a table;
// `-- --write` puts it into docs/benchmarks-page.md too, `-- --minute 5` shortens the minute of processor time to five
// seconds.
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildPageIfNeeded } from '../../electron/start/build.ts';
import { launchChromium } from '../support/chromium.ts';
import { startBenchEdition } from './edition.ts';
import {
  firstPress,
  hide,
  keysToPaint,
  memory,
  openBenchPage,
  openToList,
  processorTime,
  type Spread,
} from './measures.ts';
import { scrollThrough, type Scrolling } from './scrolling.ts';
import { weightOf } from './weight.ts';

const written = fileURLToPath(new URL('../../docs/benchmarks-page.md', import.meta.url));
const counts = [1, 20, 500, 1_000] as const;
const openings = 9;

type Row = readonly [what: string, value: string];

async function measure(browser: Browser, open: number, spanMs: number): Promise<readonly Row[]> {
  const edition = await startBenchEdition(open);
  try {
    const opening = await openToList(browser, edition.address, openings);
    const { heapMb, nodes, visible, hidden } = await restingPage(browser, edition.address, spanMs);
    const { page, cdp } = await openBenchPage(browser, edition.address);
    const scrolling = await scrollThrough(browser, page, cdp);
    await page.keyboard.press('Home');
    const moves = await keysToPaint(page, repeated(['ArrowDown'], 30));
    const ends = await keysToPaint(page, repeated(['End', 'Home'], 5));
    await page.keyboard.press('Home');
    const opens = await keysToPaint(page, repeated(['s', 'Escape'], 10), 's');
    const acknowledges = await keysToPaint(page, repeated(['a', 'Escape'], Math.min(open, 10)), 'a');
    const undoes = await keysToPaint(page, repeated(['u'], 6));
    await page.context().close();
    const firstOpens = await firstPress(browser, edition.address, 'm', openings);
    return [
      ['open to the list on screen, ms', spread(opening)],
      ['A: key to paint, ms', spread(acknowledges.toPaint)],
      ['A: work for it, ms', spread(acknowledges.work)],
      ['S opens its sheet: key to paint, ms', spread(opens.toPaint)],
      ['M opens its sheet the first time: key to paint, ms', spread(firstOpens)],
      ['U: key to paint, ms', spread(undoes.toPaint)],
      ['arrow down: key to paint, ms', spread(moves.toPaint)],
      ['End and Home: key to paint, ms', spread(ends.toPaint)],
      ...rowsOf(scrolling),
      ['visible: main thread, ms a minute', perMinute(visible.mainThread, spanMs)],
      ['visible: processor time, ms a minute', perMinute(visible.process, spanMs)],
      ['hidden: main thread, ms a minute', perMinute(hidden.mainThread, spanMs)],
      ['hidden: processor time, ms a minute', perMinute(hidden.process, spanMs)],
      ['heap, MB', heapMb.toFixed(1)],
      ['elements in the document, at rest', String(nodes)],
    ];
  } finally {
    await edition.close();
  }
}

function rowsOf({ frames, cost, drawn }: Scrolling): readonly Row[] {
  const eachMs = (ms: number): string => (ms / Math.max(1, cost.frames)).toFixed(1);
  return [
    ['scrolling the whole list: frames presented, of those wanted', `${frames.presented} of ${frames.wanted}`],
    ['frames that waited for the page to move the list', String(frames.heldUp)],
    ['frames with a part not drawn yet', String(frames.blank)],
    ['script, ms a frame of the page', eachMs(cost.scriptMs)],
    ['style and layout, ms a frame', eachMs(cost.layoutMs)],
    ['paint, ms a frame', eachMs(cost.paintMs)],
    ['longest frame of the page, ms', cost.longestMs.toFixed(0)],
    ['tasks of more than 50 ms', String(cost.longTasks)],
    ['layouts a frame', (cost.layouts / Math.max(1, cost.frames)).toFixed(2)],
    ['rows drawn: in all, the most in a frame', `${drawn.rows}, ${drawn.mostRows}`],
    ['elements in the document, the most', String(drawn.mostElements)],
  ];
}

/** A page that nobody touches. */
async function restingPage(browser: Browser, address: string, spanMs: number) {
  const { page, cdp } = await openBenchPage(browser, address);
  const used = await memory(page, cdp);
  const visible = await processorTime(cdp, browser, spanMs);
  await hide(page);
  const hidden = await processorTime(cdp, browser, spanMs);
  await page.context().close();
  return { ...used, visible, hidden };
}

function repeated(keys: readonly string[], times: number): readonly string[] {
  return Array.from({ length: times }, () => keys).flat();
}

function spread({ median, worst }: Spread): string {
  return `${median.toFixed(0)} (${worst.toFixed(0)})`;
}

function perMinute(ms: number, spanMs: number): string {
  return ((ms * 60_000) / spanMs).toFixed(0);
}

function table(byCount: readonly (readonly Row[])[]): string {
  const [first = []] = byCount;
  const lines = first.map(([what], index) => [what, ...byCount.map((rows) => rows[index]?.[1] ?? '')]);
  return [['open', ...counts.map(String)], counts.map(() => '---').concat('---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function surroundings(browser: Browser): Promise<string> {
  const [load = 0] = loadavg();
  const [script, style] = [await weightOf('js'), await weightOf('css')];
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  return [
    `First load: ${kilobytes(script.compressed)} of compressed JavaScript (${kilobytes(script.bytes)} as served on this`,
    `computer), ${kilobytes(style.compressed)} of compressed styles. Chromium ${browser.version()} without a screen and`,
    `without a graphics processor, on ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'};`,
    `others were at work on it: a load of ${load.toFixed(1)} at the end.`,
  ].join('\n');
}

const explained = `# How fast the page is

Written by \`npm run bench:page -- --write\`. Medians, the worst in brackets. Real clock, real browser edition as a process of
its own, a window of 392 by 600.

- Open to list: from the navigation to the end of the frame with the first rows, ${openings} times, each in a profile that has
  seen nothing before.
- Key to paint: from the instant of the key to the end of the frame after it; up to 17 ms of that is waiting for the screen.
- The first time: of a page that was left alone until it had loaded what one key opens, as soon as nobody is at it.
- Scrolling: from the first row to the last by the wheel, 8,000 pixels a second. What came on the screen is what Chromium's
  compositor traces: the frames that the screen asked for while the list moved, and those that it got. The page's own frames, which
  draw the rows to come, may be fewer. Tracing takes time too, and it is in these figures. What is counted is tested as well:
  \`test/e2e/page-scrolling.e2e.ts\`.
- Visible: what the page loads once nobody is at it is in the minute.
- Hidden: the page is told that nobody sees it, and the browser is not: what a browser takes from a hidden page is not in it.
- Times on a busy computer are those of waiting for it too. What is counted (renders and writes for each tick) is tested, not
  measured: \`test/e2e/page-ticks.e2e.ts\`.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, minute: { type: 'string' } } });
  const spanMs = Number(values.minute ?? 60) * 1_000;
  if (!(await buildPageIfNeeded())) return 1;
  const byCount: (readonly Row[])[] = [];
  let about = '';
  for (const open of counts) {
    // A browser of its own for each, so that none inherits what another has warmed.
    const browser = await launchChromium();
    byCount.push(await measure(browser, open, spanMs));
    about = await surroundings(browser);
    await browser.close();
    console.log(`${open} measured.`);
  }
  const result = `${table(byCount)}\n\n${about}\n`;
  console.log(`\n${result}`);
  if (values.write === true) await writeFile(written, `${explained}\n${result}`);
  return 0;
}

process.exitCode = await main();
