import type { Api } from '../../api.ts';
import { systemClock } from '../../ui/clock.ts';
import { createStore } from '../../ui/store.ts';
import { createTicker } from '../../ui/ticker.ts';
import { pageVisibility } from '../../ui/visibility.ts';
import { createGrouping } from '../inquiries/grouping.ts';
import { createThresholds } from '../inquiries/thresholds.ts';
import { createMirror } from './mirror.ts';
import { showRequest } from './requests.ts';
import { nothingOnScreen, type Page } from './page.ts';

/** Builds the parts of the page and joins them to the desk, for as long as the page is open. */
export function startPage(api: Api): Page {
  const clock = systemClock;
  const mirror = createMirror();
  const screen = createStore(nothingOnScreen);
  const ticker = createTicker(clock, pageVisibility);
  const grouping = createGrouping(mirror, clock);

  pageVisibility.onChange(grouping.refresh);
  // A deadline that passes changes tones and captions beside the order.
  grouping.subscribe(ticker.refresh);
  const inquiries = () => mirror.snapshot()?.inquiries ?? [];
  const thresholds = createThresholds(inquiries, (announcement) => screen.set({ announcement }));
  let stopThresholds = ticker.add(thresholds);
  mirror.subscribe('inquiries', () => {
    stopThresholds();
    stopThresholds = ticker.add(thresholds);
  });
  mirror.onNudge((nudge) => screen.set({ nudges: [...screen.get().nudges, nudge] }));
  mirror.onRequest((request) => showRequest(screen, request));
  api.subscribe(mirror.receive, (connection) => screen.set({ connection }));
  return { api, mirror, clock, ticker, grouping, screen };
}
