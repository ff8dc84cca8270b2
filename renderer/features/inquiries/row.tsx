import { memo, useLayoutEffect, useRef } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { nextDeadline } from '../../../electron/domain/deadline.ts';
import type { Policy } from '../../../electron/domain/policy.ts';
import { useDuplicates } from '../../desk/duplicates.ts';
import { lineOf } from '../../desk/line-words.ts';
import { useInquiry, usePage, useSettings } from '../../desk/page-context.ts';
import type { ShownGroupId } from '../../desk/shown-rows.ts';
import { followSelection } from '../../ui/focus.ts';
import { useStore } from '../../ui/store.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { alsoOpenTag } from '../merge/merge-words.ts';
import { openRowMenu } from '../row-menu/open-row-menu.tsx';
import { WhyDue } from '../why/why-due.tsx';
import { spelledOut, wholeText } from '../../ui/tip.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { createCountdown } from './countdown-ticking.ts';
import { RowActions, RowIcons } from './row-actions.tsx';
import { backWords, captionOf, closedWords, dueWords, holderWords, kindTag } from './row-words.ts';
import { say } from './words.ts';

interface RowProps {
  readonly id: string;
  readonly group: ShownGroupId;
  /** From 1, of a group that is not drawn whole: nobody could count it. */
  readonly place: number | null;
}

/** One inquiry. It renders when the inquiry changes or is selected; the time is written by the ticker. */
export const Row = memo(function Row({ id, group, place }: RowProps) {
  const view = useInquiry(id);
  const settings = useSettings();
  if (view === undefined || settings === null) return null;
  return <OpenRow view={view} group={group} place={place} policy={settings.policy} />;
});

interface OpenRowProps extends Pick<RowProps, 'group' | 'place'> {
  readonly view: InquiryView;
  readonly policy: Policy;
}

function OpenRow({ view, group, place, policy }: OpenRowProps) {
  const { screen, clock } = usePage();
  const isSelected = useStore(screen, ({ selectedId }) => selectedId === view.id);
  const row = useRef<HTMLDivElement>(null);
  const time = useRef<HTMLElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  useCountdown(view, row, time, ring);
  useKeyboardWhenSelected(view.id, isSelected);

  const { line, holder, back, due, caption } = wordsOf(view, group, policy, clock.now());
  const tag = kindTag(view.kind);
  const others = useDuplicates(view.id).length;
  const twice = others === 0 ? null : alsoOpenTag(others);
  return (
    <div
      ref={row}
      role="row"
      data-row={view.id}
      className={isSelected ? 'row is-selected' : 'row'}
      tabIndex={isSelected ? 0 : -1}
      aria-label={[view.label, tag, twice, line, back, holder, due].filter((part) => part !== null).join(', ')}
      aria-rowindex={place ?? undefined}
      aria-keyshortcuts="A M S P H T D U W J Y C R E"
      onFocus={() => screen.set({ selectedId: view.id })}
      onContextMenu={(event) => openRowMenu(screen, view.id, event)}
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
        <div className="who" data-tip-clear="">
          <div className="name-line">
            <b className="name" dir="auto" {...wholeText(view.label)}>
              {view.label}
            </b>
            <Tags kind={view.kind} twice={twice} others={others} back={back} holder={holder} />
            {isSelected && <RowIcons view={view} />}
          </div>
          <p className="line" dir="auto" {...wholeText(line, 'bottom')}>
            {line}
          </p>
        </div>
        <div className="left">
          <b className="toned" ref={time} aria-hidden="true" />
          <span className="for-ears">{due}</span>
          <p>{isSelected ? <WhyDue view={view} caption={caption} /> : caption}</p>
        </div>
      </div>
      {isSelected && <RowActions view={view} />}
    </div>
  );
}

interface TagsProps extends Pick<RowWords, 'back' | 'holder'> {
  readonly kind: InquiryView['kind'];
  readonly twice: string | null;
  readonly others: number;
}

function Tags({ kind, twice, others, back, holder }: TagsProps) {
  const tag = kindTag(kind);
  return (
    <>
      {tag !== null && <span className={`tag tag-${kind}`}>{tag}</span>}
      {twice !== null && (
        <span className="tag tag-twice" {...spelledOut(twice)}>
          {others + 1}×
        </span>
      )}
      {back !== null && (
        <span className="tag tag-back" {...wholeText(back)}>
          {back}
        </span>
      )}
      {holder !== null && (
        <span className="tag tag-holder" {...wholeText(holder)} dir="auto">
          {holder}
        </span>
      )}
    </>
  );
}

interface RowWords {
  readonly line: string;
  readonly holder: string | null;
  /** It was snoozed, and is not any more. */
  readonly back: string | null;
  /** For those who hear the page. */
  readonly due: string;
  /** Under the countdown. */
  readonly caption: string;
}

function wordsOf(view: InquiryView, group: ShownGroupId, policy: Policy, nowMs: number): RowWords {
  const { zone } = policy.openHours;
  const { standing } = view;
  const deadline = nextDeadline(standing, nowMs);
  const snoozed = group === 'snoozed' ? standing.snooze : null;
  const common = {
    line: lineOf(view),
    holder: holderWords(standing, zone, nowMs),
    back: backWords(standing, zone, nowMs),
  };
  if (deadline === null) {
    const closed = closedWords(standing, zone, nowMs) ?? '';
    return { ...common, due: closed, caption: closed };
  }
  return {
    ...common,
    due: dueWords(deadline, zone, nowMs),
    caption:
      snoozed === null
        ? captionOf(deadline, policy, nowMs)
        : say('caption-back', { at: dayAndTime(zone, snoozed.wakesAtMs, nowMs) }),
  };
}

/** What was done may select another row: the keyboard goes there too. */
function useKeyboardWhenSelected(id: string, isSelected: boolean): void {
  const wasSelected = useRef(isSelected);
  useLayoutEffect(() => {
    if (isSelected && !wasSelected.current) followSelection(id);
    wasSelected.current = isSelected;
  }, [id, isSelected]);
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
          setText: (text) => writeText(time.current, text),
          setShare: (percent) => ring.current?.setAttribute('stroke-dasharray', `${percent} 100`),
          setTone: (tone) => row.current?.setAttribute('data-tone', tone),
        }),
      ),
    [ticker, standing, row, time, ring],
  );
}

/** Into the text that is there: setting the element's own would put a new one in its place each second. */
function writeText(element: HTMLElement | null, text: string): void {
  if (element?.firstChild instanceof Text) element.firstChild.data = text;
  else element?.append(text);
}
