// What is measured of one page in a real Chromium, with the real clock.
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Spread {
  readonly median: number;
  readonly worst: number;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

const popup = { width: 392, height: 600 };

export async function openBenchPage(browser: Browser, address: string): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: popup });
  const page = await context.newPage();
  await page.addInitScript(noteFirstPaintOfList);
  await page.goto(address);
  await page.waitForFunction(() => 'listPaintedAtMs' in window);
  return { page, cdp: await context.newCDPSession(page) };
}

/** Runs in the page: after the frame in which the first row stands, the instant is noted, counted from the navigation. */
function noteFirstPaintOfList(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-row]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => Object.assign(window, { listPaintedAtMs: performance.now() }));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** From the navigation, or the reload, to the list on screen; `runs` times, each in a profile that has seen nothing yet. */
export async function openToList(browser: Browser, address: string, runs: number): Promise<Spread> {
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page } = await openBenchPage(browser, address);
    took.push(await page.evaluate(() => (window as unknown as { readonly listPaintedAtMs: number }).listPaintedAtMs));
    await page.context().close();
  }
  return spreadOf(took);
}

/**
 * The first press of a key that opens a sheet: from the key to the end of the frame in which the sheet stands; `runs` times,
 * each in a profile that has seen nothing yet, on a page that was left alone until it had brought what it brings.
 */
export async function firstPress(browser: Browser, address: string, key: string, runs: number): Promise<Spread> {
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page } = await openBenchPage(browser, address);
    await page.waitForFunction(
      (name) => performance.getEntriesByType('resource').some((one) => one.name.includes(name)),
      lastBrought,
    );
    await page.keyboard.press('Home');
    await page.evaluate(noteSheet);
    await page.keyboard.press(key);
    const at = await page.waitForFunction(() => Reflect.get(window, 'sheetPaintedAfterMs'));
    took.push(Number(await at.jsonValue()));
    await page.context().close();
  }
  return spreadOf(took);
}

/** What is loaded last of all that one key opens. */
const lastBrought = '/assets/row-menu-';

/** Runs in the page: looks at the end of each frame after the next key whether a sheet stands. */
function noteSheet(): void {
  const look = (sinceMs: number): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        if (document.querySelector('dialog[open]') === null) look(sinceMs);
        else Object.assign(window, { sheetPaintedAfterMs: performance.now() - sinceMs });
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
}

export interface KeyTimes {
  /** From the key to the end of the frame that shows its effect: up to a frame of that is waiting for the screen. */
  readonly toPaint: Spread;
  /** Of that, what the processor had to do for it. */
  readonly work: Spread;
}

/** Presses one key after the other, waiting for the frame of each; counts them all, or one of them. */
export async function keysToPaint(
  page: Page,
  keys: readonly string[],
  counted: string | null = null,
): Promise<KeyTimes> {
  const toPaint: number[] = [];
  const work: number[] = [];
  await page.evaluate(noteKeys);
  // What came before has been drawn.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  for (const key of keys) {
    await page.keyboard.press(key);
    const times = await page.waitForFunction(() => (window as unknown as NotedKeys).keyTimes.splice(0).at(0));
    const [painted, worked] = (await times.jsonValue()) as readonly [number, number];
    if (counted !== null && key !== counted) continue;
    toPaint.push(painted);
    work.push(worked);
  }
  return { toPaint: spreadOf(toPaint), work: spreadOf(work) };
}

interface NotedKeys {
  readonly keyTimes: (readonly [toPaint: number, work: number])[];
}

function noteKeys(): void {
  const keyTimes: (readonly [number, number])[] = [];
  if ('keyTimes' in window) return;
  Object.assign(window, { keyTimes });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const beganAtMs = performance.now();
      let workedMs = 0;
      queueMicrotask(() => (workedMs = performance.now() - beganAtMs));
      requestAnimationFrame(() => {
        const frameAtMs = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const endedAtMs = performance.now();
          keyTimes.push([endedAtMs - timeStamp, workedMs + (endedAtMs - frameAtMs)]);
        });
        port1.start();
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

export interface ProcessorTime {
  /** Milliseconds in which the page's main thread had something to do. */
  readonly mainThread: number;
  /** Milliseconds of processor time of the page's process, all threads. */
  readonly process: number;
}

/** In `spanMs` of real time, in a browser with this page alone. */
export async function processorTime(cdp: CDPSession, browser: Browser, spanMs: number): Promise<ProcessorTime> {
  const system = await browser.newBrowserCDPSession();
  await cdp.send('Performance.enable');
  const read = async (): Promise<ProcessorTime> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    return {
      mainThread: (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000,
      process: renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000,
    };
  };
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, spanMs));
  const after = await read();
  await system.detach();
  return { mainThread: after.mainThread - before.mainThread, process: after.process - before.process };
}

/**
 * Tells the page that nobody sees it. A browser without a screen cannot be minimized, so only what the page itself leaves
 * out is measured, not what a browser takes from a hidden page beside that.
 */
export async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

export interface Memory {
  readonly heapMb: number;
  readonly nodes: number;
}

/** After a garbage collection. */
export async function memory(page: Page, cdp: CDPSession): Promise<Memory> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heapMb: usedSize / 1024 / 1024, nodes };
}
