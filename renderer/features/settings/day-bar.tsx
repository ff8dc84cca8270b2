import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Weekday } from '../../../electron/domain/open-hours.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { say } from './hours-words.ts';
import { boundsOf, movedTo, stepMinutes, stepped, type OpenSpan, type SpanEnd } from './week-draft.ts';

interface DayBarProps {
  readonly day: Weekday;
  readonly spans: readonly OpenSpan[];
  readonly onChange: (spans: readonly OpenSpan[]) => void;
}

const dayMinutes = 1_440;
const ends = ['from', 'to'] as const;

/** The hours of a day on a line of 24, whose ends are dragged or moved by the arrow keys. */
export function DayBar({ day, spans, onChange }: DayBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const move = (index: number, end: SpanEnd, minute: number): void => onChange(movedTo(spans, index, end, minute));
  const minuteAt = (clientX: number): number => {
    const { left, width } = bar.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const share = (clientX - left) / width;
    const minute = (isFromRight(bar.current) ? 1 - share : share) * dayMinutes;
    return Math.round(minute / stepMinutes) * stepMinutes;
  };
  return (
    <div className="day-bar" ref={bar}>
      {spans.map((span, index) => (
        <div
          // The place in the day is what a span is known by: its ends move.
          key={index}
          className="open-span"
          style={{ insetInlineStart: percent(span.from), width: percent(span.to - span.from) }}
        >
          {ends.map((end) => (
            <SpanHandle
              key={end}
              {...{ day, spans, index, end, minuteAt }}
              onMove={(minute) => move(index, end, minute)}
              onRemove={() => onChange(spans.filter((one) => one !== span))}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface SpanHandleProps extends Pick<DayBarProps, 'day' | 'spans'> {
  readonly index: number;
  readonly end: SpanEnd;
  readonly minuteAt: (clientX: number) => number;
  readonly onMove: (minute: number) => void;
  readonly onRemove: () => void;
}

function SpanHandle({ day, spans, index, end, minuteAt, onMove, onRemove }: SpanHandleProps) {
  const minute = spans[index]?.[end] ?? 0;
  const { from, to } = boundsOf(spans, index, end);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    const next = minuteAfterKey(event.key, { minute, from, to, isFromRight: isFromRight(event.currentTarget) });
    if (!isRemoved && next === null) return;
    event.preventDefault();
    if (next !== null) return onMove(next);
    onRemove();
    document.getElementById(`settings-week-${day}`)?.focus();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(minuteAt(event.clientX));
  };
  return (
    <div
      className={`span-handle is-${end}`}
      role="slider"
      tabIndex={0}
      aria-label={say(end === 'from' ? 'opens-at' : 'closes-at', { day: say(day) })}
      aria-orientation="horizontal"
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={minute}
      aria-valuetext={clockTime(minute)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}

interface KeyFacts {
  readonly minute: number;
  readonly from: number;
  readonly to: number;
  readonly isFromRight: boolean;
}

/** Null for a key that moves nothing. */
function minuteAfterKey(key: string, { minute, from, to, isFromRight: isTurned }: KeyFacts): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: isTurned ? -1 : 1,
    ArrowLeft: isTurned ? 1 : -1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 4,
    PageDown: -4,
  };
  if (key === 'Home') return from;
  if (key === 'End') return to;
  const step = steps[key];
  return step === undefined ? null : stepped(minute, step);
}

function isFromRight(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

function percent(minutes: number): string {
  return `${(minutes / dayMinutes) * 100}%`;
}
