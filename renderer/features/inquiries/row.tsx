import { memo, useLayoutEffect, useRef } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { nextDeadline } from '../../../electron/domain/deadline.ts';
import type { GroupId } from '../../../electron/domain/list-group.ts';
import type { Policy } from '../../../electron/domain/policy.ts';
import { useStore } from '../../ui/store.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useInquiry, usePage, useSettings } from '../desk/page.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { createCountdown } from './countdown-ticking.ts';
import { captionOf, closedWords, dueWords, holderWords, lineOf } from './line-words.ts';
import { RowActions, RowNote, RowUndo } from './row-actions.tsx';

interface RowProps {
  readonly id: string;
  readonly group: GroupId;
}

/** One inquiry. It renders when the inquiry changes or is selected; the time is written by the ticker. */
export const Row = memo(function Row({ id, group }: RowProps) {
  const view = useInquiry(id);
  const settings = useSettings();
  if (view === undefined || settings === null) return null;
  return <OpenRow view={view} group={group} policy={settings.policy} />;
});

const kindTags = { ordinary: null, lead: 'Lead', sensitive: 'Sensitive' } as const;

function OpenRow({ view, group, policy }: { view: InquiryView; group: GroupId; policy: Policy }) {
  const { screen, clock } = usePage();
  const isSelected = useStore(screen, ({ selectedId }) => selectedId === view.id);
  const row = useRef<HTMLDivElement>(null);
  const time = useRef<HTMLElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  useCountdown(view, row, time, ring);

  const { line, holder, due, caption } = wordsOf(view, group, policy, clock.now());
  const tag = kindTags[view.kind];
  return (
    <div
      ref={row}
      role="row"
      data-row={view.id}
      className={isSelected ? 'row is-selected' : 'row'}
      tabIndex={isSelected ? 0 : -1}
      aria-label={[view.label, tag, line, holder, due].filter((part) => part !== null).join(', ')}
      aria-keyshortcuts="A S P H D U W R"
      onFocus={() => screen.set({ selectedId: view.id })}
    >
      <div className="row-main" role="gridcell">
        <div className="ring toned">
          <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
            <circle className="ring-track" cx="20" cy="20" r="17" />
            <circle
              ref={ring}
              className="ring-left"
              cx="20"
              cy="20"
              r="17"
              pathLength="100"
              transform="rotate(-90 20 20)"
            />
          </svg>
          <ChannelIcon channel={view.channel} />
        </div>
        <div className="who">
          <div className="name-line">
            <b className="name" dir="auto" title={view.label}>
              {view.label}
            </b>
            {tag !== null && <span className={`tag tag-${view.kind}`}>{tag}</span>}
            {holder !== null && (
              <span className="tag tag-holder" title={holder} dir="auto">
                {holder}
              </span>
            )}
            {isSelected && <RowNote view={view} />}
            {isSelected && <RowUndo view={view} />}
          </div>
          <p className="line" dir="auto" title={line}>
            {line}
          </p>
        </div>
        <div className="left">
          <b className="toned" ref={time} aria-hidden="true" />
          <span className="for-ears">{due}</span>
          <p>{caption}</p>
        </div>
      </div>
      {isSelected && <RowActions view={view} />}
    </div>
  );
}

interface RowWords {
  readonly line: string;
  readonly holder: string | null;
  /** For those who hear the page. */
  readonly due: string;
  /** Under the countdown. */
  readonly caption: string;
}

function wordsOf(view: InquiryView, group: GroupId, policy: Policy, nowMs: number): RowWords {
  const { zone } = policy.openHours;
  const { standing } = view;
  const deadline = nextDeadline(standing, nowMs);
  const snoozed = group === 'snoozed' ? standing.snooze : null;
  const common = { line: lineOf(view), holder: holderWords(standing, zone, nowMs) };
  if (deadline === null) {
    const closed = closedWords(standing, zone, nowMs) ?? '';
    return { ...common, due: closed, caption: closed };
  }
  return {
    ...common,
    due: dueWords(deadline, zone, nowMs),
    caption:
      snoozed === null ? captionOf(deadline, policy, nowMs) : `back ${dayAndTime(zone, snoozed.wakesAtMs, nowMs)}`,
  };
}

/** Ties the parts of a row that show time to the one ticker. */
function useCountdown(
  { standing }: InquiryView,
  row: React.RefObject<HTMLElement | null>,
  time: React.RefObject<HTMLElement | null>,
  ring: React.RefObject<SVGCircleElement | null>,
): void {
  const { ticker } = usePage();
  useLayoutEffect(
    () =>
      ticker.add(
        createCountdown(standing, {
          setText: (text) => {
            if (time.current !== null) time.current.textContent = text;
          },
          setShare: (percent) => ring.current?.setAttribute('stroke-dasharray', `${percent} 100`),
          setTone: (tone) => row.current?.setAttribute('data-tone', tone),
        }),
      ),
    [ticker, standing, row, time, ring],
  );
}
