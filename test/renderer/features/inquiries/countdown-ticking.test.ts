// R20 on every face at the same instants: the row, the heading that it stands under, the tray and what is announced.
import { describe, expect, it } from 'vitest';
import { groupOf } from '../../../../electron/domain/list-group.ts';
import { defaultGoals, dayMs, hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import { standingOf } from '../../../../electron/domain/standing.ts';
import { trayFace } from '../../../../electron/domain/tray-face.ts';
import { createCountdown } from '../../../../renderer/features/inquiries/countdown-ticking.ts';
import { createThresholds } from '../../../../renderer/features/inquiries/thresholds.ts';
import { anEvent, anInquiry } from '../../../support/builders.ts';
import { minutesAfter, rulesWith } from '../../../support/domain-builders.ts';
import { customerWaits, trayState } from '../../../support/tray-states.ts';
import { viewOf } from '../../support.ts';

const secondMs = 1_000;
const startMs = minutesAfter(0);

type Inquiry = ReturnType<typeof customerWaits>;

/** What is seen and heard of it at one instant. */
function facesOf(inquiry: Inquiry, atMs: number): readonly string[] {
  let row = '';
  let tone = '';
  const sink = {
    setText: (text: string) => {
      row = text;
    },
    setShare: () => undefined,
    setTone: (next: string) => {
      tone = next;
    },
  };
  createCountdown(inquiry.standing, sink).update(atMs);
  const { digits, title, tooltip } = trayFace(trayState([inquiry]), atMs);
  return [`${row} ${tone}`, groupOf(inquiry, atMs) ?? '', digits, title, tooltip, announcedAt(inquiry, atMs)];
}

/** What is said in the millisecond before it, and at it. */
function announcedAt({ standing, label }: Inquiry, atMs: number): string {
  const said: string[] = [];
  const view = viewOf('a', { standing, label });
  const thresholds = createThresholds(
    () => [view],
    (sentence) => said.push(sentence),
  );
  thresholds.update(atMs - 1);
  thresholds.update(atMs);
  return said.join(' ');
}

const waits = customerWaits('Ana', startMs);
const promised = customerWaits('Ana', startMs, [
  anEvent('acknowledged', { atMs: startMs }),
  anEvent('promised', { atMs: startMs, byMs: startMs + dayMs, isDefault: true }),
]);

describe('R20 the ten minutes on every face', () => {
  const dueMs = startMs + 10 * minuteMs;
  const toAcknowledge = (minutes: number): string => `Ana: ${minutes} min left to acknowledge`;

  it.each([
    ['10:00', 10 * minuteMs, ['10:00 calm', 'ten-minute', '10', '10:00', toAcknowledge(10), '']],
    ['3:00', 3 * minuteMs, ['3:00 near', 'ten-minute', '3', '3:00', toAcknowledge(3), 'Ana: three minutes left.']],
    ['0:01', secondMs, ['0:01 near', 'ten-minute', '1', '0:01', toAcknowledge(1), '']],
    ['0:00', 0, ['0:00 near', 'ten-minute', '1', '0:01', toAcknowledge(1), '']],
  ] as const)('%s', (_, leftMs, faces) => {
    expect(facesOf(waits, dueMs - leftMs)).toEqual(faces);
  });

  it('a millisecond later it is the day that runs, and the first goal is said to have passed', () => {
    expect(facesOf(waits, dueMs + 1)).toEqual([
      '23 h 50 day',
      '24-hour',
      '24h',
      '23 h 50',
      'Ana: acknowledge by Sun 09:00',
      'Ana is past the first goal.',
    ]);
  });
});

describe('R20 a first goal of two hours on every face', () => {
  const goals = { ...defaultGoals, 'ten-minute': { ...defaultGoals['ten-minute'], withinMs: 2 * hourMs } };
  const inquiry = anInquiry({ receivedAtMs: startMs });
  const slow = { ...waits, standing: standingOf(inquiry, rulesWith({ goals })) };
  const dueMs = startMs + 2 * hourMs;

  it.each([
    ['1:00:00', hourMs, ['1 h 00 calm', 'ten-minute', '1h', '1 h 00', 'Ana: acknowledge by 11:00', '']],
    ['59:59', hourMs - secondMs, ['59:59 calm', 'ten-minute', '1h', '59:59', 'Ana: acknowledge by 11:00', '']],
    ['59:00', hourMs - minuteMs, ['59:00 calm', 'ten-minute', '59', '59:00', 'Ana: 59 min left to acknowledge', '']],
  ] as const)('%s', (_, leftMs, faces) => {
    expect(facesOf(slow, dueMs - leftMs)).toEqual(faces);
  });
});

describe('R20 a promise on every face', () => {
  const dueMs = startMs + dayMs;

  it.each([
    ['24 h', dayMs, ['24 h 00 day', 'promise', '24h', '24 h 00', 'Ana: promised for Sun 09:00', '']],
    ['1:00:00', hourMs, ['1 h 00 day', 'promise', '1h', '1 h 00', 'Ana: promised for 09:00', '']],
    ['59:59', hourMs - secondMs, ['1 h 00 day', 'promise', '1h', '1 h 00', 'Ana: promised for 09:00', '']],
    ['0:01', secondMs, ['1 min near', 'promise', '1', '1 min', 'Ana: 1 min left to keep the promise', '']],
    ['0:00', 0, ['0 min near', 'promise', '1', '1 min', 'Ana: 1 min left to keep the promise', '']],
    [
      'late by a millisecond',
      -1,
      ['0 min overdue', 'promise', '!', '0 min', 'Ana: was promised for 09:00', 'Ana is late: a promise has passed.'],
    ],
    ['late 0:01', -secondMs, ['late 0:01 overdue', 'promise', '!', 'late 0:01', 'Ana: was promised for 09:00', '']],
    [
      'late 59:59',
      secondMs - hourMs,
      ['late 59:59 overdue', 'promise', '!', 'late 59:59', 'Ana: was promised for 09:00', ''],
    ],
    [
      'late 1:00:00',
      -hourMs,
      ['late 1 h 00 overdue', 'promise', '!', 'late 1 h 00', 'Ana: was promised for 09:00', ''],
    ],
  ] as const)('%s', (_, leftMs, faces) => {
    expect(facesOf(promised, dueMs - leftMs)).toEqual(faces);
  });
});
