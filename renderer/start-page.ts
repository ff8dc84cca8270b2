import type { NudgeView, PageRequest } from '../electron/contract/views.ts';
import type { Api } from './api.ts';
import { createAhead } from './desk/ahead.ts';
import { answeringFor } from './desk/answering.ts';
import { createClosedEarlier } from './desk/closed-earlier.ts';
import { createDrafts } from './desk/drafts.ts';
import { createDuplicates } from './desk/duplicates.ts';
import { createGrouping } from './desk/grouping.ts';
import { createGuesses } from './desk/guesses.ts';
import { createLine } from './desk/line.ts';
import { createMirror } from './desk/mirror.ts';
import { followRules, type LoadRules } from './desk/office.ts';
import { nothingOnScreen } from './desk/on-screen.ts';
import type { Page } from './desk/page-context.ts';
import { showRequest } from './desk/requests.ts';
import { watchScore } from './desk/score-watch.ts';
import { createThresholds } from './features/inquiries/thresholds.ts';
import { nudgeWords } from './features/nudge/nudge-words.ts';
import type { Clock } from './ui/clock.ts';
import type { NextFrame } from './ui/frames.ts';
import { createStore } from './ui/store.ts';
import { createTicker } from './ui/ticker.ts';
import type { Visibility } from './ui/visibility.ts';
import type { LanguageFollower } from './words/follow-language.ts';
import { answeringInWords, labelInWords } from './words/sentences.ts';

/** What the page has from the browser. */
export interface Surroundings {
  readonly api: Api;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly nextFrame: NextFrame;
  readonly loadRules: LoadRules;
  readonly language: LanguageFollower;
}

/** Builds the parts of the page and joins them to the desk, for as long as the page is open. */
export function startPage({ api: asked, clock, visibility, nextFrame, loadRules, language }: Surroundings): Page {
  const api = answeringInWords(asked);
  const guesses = createGuesses();
  const mirror = createMirror(guesses, labelInWords);
  const rules = followRules(mirror, loadRules);
  const ahead = createAhead({ api, mirror, guesses, rules, clock });
  const screen = createStore(nothingOnScreen);
  const line = createLine();
  const ticker = createTicker(clock, visibility);
  const grouping = createGrouping({ mirror, clock, visibility, nextFrame });
  const closedEarlier = createClosedEarlier({ api, clock, screen });
  const announce = (announcement: string): void => screen.set({ announcement });

  // A deadline that passes changes tones and captions beside the order.
  grouping.subscribe(ticker.refresh);
  const inquiries = () => mirror.snapshot()?.inquiries ?? [];
  const thresholds = createThresholds(inquiries, announce);
  let stopThresholds = ticker.add(thresholds);
  mirror.subscribe('inquiries', () => {
    stopThresholds();
    stopThresholds = ticker.add(thresholds);
  });
  mirror.onNudge((nudge) => {
    const words = sayNudge(nudge);
    if (words !== null) announce(words);
  });
  mirror.onErased(closedEarlier.forget);
  mirror.onSentAnew(() => closedEarlier.forget(null));
  mirror.onRequest((request) => showRequest({ screen, line }, answeredRequest(request)));
  const speakAsChosen = () => void language.choose(mirror.snapshot()?.settings.appearance.language ?? 'system');
  language.subscribe(mirror.sayAgain);
  speakAsChosen();
  mirror.subscribe('settings', speakAsChosen);
  watchScore({ api, mirror, clock, visibility });
  api.subscribe(mirror.receive, (connection) => screen.set({ connection }));
  return {
    api,
    mirror,
    ahead,
    rules,
    clock,
    visibility,
    ticker,
    grouping,
    closedEarlier,
    duplicates: createDuplicates(mirror),
    drafts: createDrafts(mirror, api.call),
    line,
    screen,
    language,
  };

  /** R13: both ids are kept, and either leads to the row that there is. */
  function answeredRequest(request: PageRequest): PageRequest {
    if (request.show !== 'inquiry') return request;
    return { ...request, id: answeringFor(mirror, request.id)?.id ?? request.id };
  }

  function sayNudge(nudge: NudgeView): string | null {
    const zone = mirror.snapshot()?.settings.policy.openHours.zone;
    return zone === undefined
      ? null
      : (nudgeWords([nudge], mirror.inquiry, { zone, nowMs: clock.now() })?.title ?? null);
  }
}
