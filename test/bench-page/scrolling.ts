// How a list scrolls in a real Chromium: which frames came, what each cost the main thread, and how much was drawn for it.
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface ScrollFrames {
  /** Frames for which the screen asked while the list was moved. */
  readonly wanted: number;
  /** Of those, frames in which it was seen to move. */
  readonly presented: number;
  /** Of those, frames with a part that was not drawn yet. */
  readonly blank: number;
  /** Frames that had to wait for the main thread to move the list at all. */
  readonly heldUp: number;
}

export interface MainThreadCost {
  /** Frames that the main thread took part in: it may leave some to the compositor. */
  readonly frames: number;
  readonly scriptMs: number;
  readonly layoutMs: number;
  readonly paintMs: number;
  readonly longestMs: number;
  readonly longTasks: number;
  readonly layouts: number;
}

export interface Drawn {
  /** Rows that were put into the document in one frame, the most. */
  readonly mostRows: number;
  readonly rows: number;
  /** Elements of the document, the most at any time. */
  readonly mostElements: number;
}

export interface Scrolling {
  readonly frames: ScrollFrames;
  readonly cost: MainThreadCost;
  readonly drawn: Drawn;
}

/** Eight times what a quick turn of a wheel gives, so that new rows are needed all the time. */
const pixelsPerSecond = 8_000;
const longTaskMs = 50;

/** From the first row to the last by the mouse wheel, as the browser takes it. */
export async function scrollThrough(browser: Browser, page: Page, cdp: CDPSession): Promise<Scrolling> {
  const { x, y, distance } = await page.evaluate(() => {
    const list = document.querySelector('main');
    if (list === null) throw new Error('The page has no list.');
    const { left, top, width, height } = list.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, distance: list.scrollHeight - list.clientHeight };
  });
  await page.evaluate(noteDrawnRows);
  await browser.startTracing(page, { categories: tracedCategories });
  await page.evaluate((name) => performance.mark(name), marks.from);
  await cdp.send('Input.synthesizeScrollGesture', {
    x,
    y,
    yDistance: -Math.max(1, distance),
    speed: pixelsPerSecond,
    gestureSourceType: 'mouse',
  });
  await page.evaluate((name) => performance.mark(name), marks.to);
  const events = eventsOf(await browser.stopTracing());
  const drawn = await page.evaluate(() => (window as unknown as { readonly drawnRows: () => Drawn }).drawnRows());
  return { frames: framesIn(events), cost: costIn(events), drawn };
}

/** Runs in the page. */
function noteDrawnRows(): void {
  const counted = { inFrame: 0, mostRows: 0, rows: 0, mostElements: 0, isOver: false };
  const rowsIn = (node: Node): number => {
    if (!(node instanceof Element)) return 0;
    return (node.matches('[data-row]') ? 1 : 0) + node.querySelectorAll('[data-row]').length;
  };
  const observer = new MutationObserver((mutations) => {
    const added = mutations.flatMap(({ addedNodes }) => [...addedNodes].map(rowsIn));
    const rows = added.reduce((sum, count) => sum + count, 0);
    counted.inFrame += rows;
    counted.rows += rows;
    if (rows > 0) {
      counted.mostElements = Math.max(counted.mostElements, document.getElementsByTagName('*').length);
    }
  });
  const frame = (): void => {
    counted.mostRows = Math.max(counted.mostRows, counted.inFrame);
    counted.inFrame = 0;
    if (!counted.isOver) requestAnimationFrame(frame);
  };
  observer.observe(document, { childList: true, subtree: true });
  requestAnimationFrame(frame);
  Object.assign(window, {
    drawnRows: () => {
      counted.isOver = true;
      observer.disconnect();
      const { rows, mostRows, inFrame } = counted;
      const mostElements = Math.max(counted.mostElements, document.getElementsByTagName('*').length);
      return { rows, mostRows: Math.max(mostRows, inFrame), mostElements };
    },
  });
}

const marks = { from: 'scrolling-begins', to: 'scrolling-ends' } as const;
const tracedCategories = ['cc', 'benchmark', 'devtools.timeline', 'toplevel', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as is `dur`. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly frame_reporter?: FrameReport };
}

/** What the compositor says of a frame of the page. */
interface FrameReport {
  readonly frame_sequence: number;
  readonly state: string;
  readonly scroll_state: string;
  readonly has_missing_content: boolean;
}

interface Traced {
  readonly ofPage: readonly TraceEvent[];
  readonly mainThread: number;
}

/** Those of the process of the page, between the two marks. */
function eventsOf(trace: Buffer): Traced {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const markOf = (name: string): TraceEvent => {
    const mark = traceEvents.find((event) => event.name === name);
    if (mark === undefined) throw new Error(`The trace has no mark "${name}".`);
    return mark;
  };
  const [from, to] = [markOf(marks.from), markOf(marks.to)];
  const ofPage = traceEvents.filter(({ pid, ts }) => pid === from.pid && ts >= from.ts && ts <= to.ts);
  return { ofPage, mainThread: from.tid };
}

/** One frame has two reports where the main thread came later than the compositor: it was seen if one of them was. */
function framesIn({ ofPage }: Traced): ScrollFrames {
  const bySequence = new Map<number, FrameReport[]>();
  for (const { name, ph, args } of ofPage) {
    const report = args?.frame_reporter;
    if (name !== 'PipelineReporter' || ph !== 'b' || report === undefined) continue;
    if (report.scroll_state === 'SCROLL_NONE' || report.state === 'STATE_NO_UPDATE_DESIRED') continue;
    bySequence.set(report.frame_sequence, [...(bySequence.get(report.frame_sequence) ?? []), report]);
  }
  const frames = [...bySequence.values()];
  const count = (isSo: (report: FrameReport) => boolean): number =>
    frames.filter((reports) => reports.some(isSo)).length;
  return {
    wanted: frames.length,
    presented: count(({ state }) => state.startsWith('STATE_PRESENTED')),
    blank: count(({ has_missing_content: isMissing }) => isMissing),
    heldUp: count(({ scroll_state: state }) => state === 'SCROLL_MAIN_THREAD'),
  };
}

function costIn({ ofPage, mainThread }: Traced): MainThreadCost {
  const whole = ofPage.filter(({ ph, tid }) => ph === 'X' && tid === mainThread);
  const named = (...names: readonly string[]): readonly number[] =>
    outermost(whole.filter(({ name }) => names.includes(name))).map(({ dur = 0 }) => dur / 1000);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const frames = named('ProxyMain::BeginMainFrame');
  return {
    frames: frames.length,
    scriptMs: sum(named('FunctionCall')),
    layoutMs: sum(named('UpdateLayoutTree', 'Layout')),
    paintMs: sum(named('PrePaint', 'Paint', 'Layerize')),
    longestMs: Math.max(0, ...frames),
    longTasks: named('ThreadControllerImpl::RunTask').filter((tookMs) => tookMs > longTaskMs).length,
    layouts: named('Layout').length,
  };
}

/** Without those that are part of another: their time is counted in that one. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let endedAt = -Infinity;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < endedAt) return false;
      endedAt = ts + dur;
      return true;
    });
}
