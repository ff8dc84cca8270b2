// Owns what every part of the page is given: the desk, its mirror, the clock, and what is open on screen.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskSnapshot, InquiryView } from '../../electron/contract/views.ts';
import type { Settings } from '../../electron/domain/settings.ts';
import type { Api } from '../api.ts';
import type { Clock } from '../ui/clock.ts';
import type { Store } from '../ui/store.ts';
import type { Ticker } from '../ui/ticker.ts';
import type { Visibility } from '../ui/visibility.ts';
import type { LanguageFollower } from '../words/follow-language.ts';
import type { Ahead } from './ahead.ts';
import type { ClosedEarlier } from './closed-earlier.ts';
import type { Drafts } from './drafts.ts';
import type { Duplicates } from './duplicates.ts';
import type { Grouping } from './grouping.ts';
import type { Line } from './line.ts';
import type { Mirror } from './mirror.ts';
import type { RulesHere } from './rules-here.ts';
import type { OnScreen } from './on-screen.ts';

export interface Page {
  readonly api: Api;
  readonly mirror: Mirror;
  readonly ahead: Ahead;
  /** Null until they are loaded, and where they cannot be: then the desk is asked. */
  readonly rules: () => RulesHere | null;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly ticker: Ticker;
  readonly grouping: Grouping;
  readonly closedEarlier: ClosedEarlier;
  readonly duplicates: Duplicates;
  readonly drafts: Drafts;
  readonly line: Line;
  readonly screen: Store<OnScreen>;
  readonly language: LanguageFollower;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('A part of the page is used outside of it.');
  return page;
}

/** One inquiry that can be on screen: of the desk's list, or found among those closed earlier. */
export function inquiryOf({ mirror, closedEarlier }: Page, id: string): InquiryView | undefined {
  return mirror.inquiry(id) ?? closedEarlier.inquiry(id);
}

export function useInquiry(id: string): InquiryView | undefined {
  const page = usePage();
  return useSyncExternalStore(
    (listener) => {
      const stops = [page.mirror.subscribe({ inquiry: id }, listener), page.closedEarlier.found.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    () => inquiryOf(page, id),
  );
}

export function useDeskPart<Name extends keyof DeskSnapshot>(part: Name): DeskSnapshot[Name] | null {
  const { mirror } = usePage();
  return useSyncExternalStore(
    (listener) => mirror.subscribe(part, listener),
    () => mirror.snapshot()?.[part] ?? null,
  );
}

export function useSettings(): Settings | null {
  return useDeskPart('settings');
}

/** The office's zone; the computer's own until the desk has said it. */
export function useZone(): string {
  return zoneIn(useSettings());
}

/** The same for what is said when something was done, not drawn. */
export function zoneOf({ mirror }: Page): string {
  return zoneIn(mirror.snapshot()?.settings ?? null);
}

function zoneIn(settings: Settings | null): string {
  return settings?.policy.openHours.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
