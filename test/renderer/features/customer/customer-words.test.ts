import { describe, expect, it } from 'vitest';
import { customerFigures, recordOf } from '../../../../electron/domain/inquiry-record.ts';
import { hourMs, minuteMs, type GoalException } from '../../../../electron/domain/policy.ts';
import { figureWords, lineFor } from '../../../../renderer/features/customer/customer-words.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../../support/builders.ts';
import { rules, rulesWith } from '../../../support/domain-builders.ts';

const after = (minutes: number): { readonly atMs: number } => ({ atMs: nineOClockMs + minutes * minuteMs });

function figuresOf(...closedAfter: readonly (number | null)[]) {
  return figuresAt(90, closedAfter);
}

function figuresAt(nowMinutes: number, closedAfter: readonly (number | null)[]) {
  const inquiries = closedAfter.map((minutes) =>
    anInquiry({ events: minutes === null ? [] : [anEvent('closed', after(minutes))] }),
  );
  return customerFigures(inquiries.map((inquiry) => recordOf(inquiry, rules, after(nowMinutes).atMs)));
}

describe('R15 the figures of a customer, in words', () => {
  it.each([
    [[], ['Nothing to count yet', 'No promises so far']],
    [[4], ['Acknowledged after 4 min', 'Not later than 10 min', 'Not later than 24 h', 'No promises so far']],
    [[12], ['Acknowledged after 12 min', 'Later than 10 min', 'Not later than 24 h', 'No promises so far']],
    [[null], ['Not acknowledged yet', 'Later than 10 min', 'Within 24 h: still running', 'No promises so far']],
    [
      [4, 12],
      [
        'Acknowledged after 4 min, the quicker of 2 inquiries',
        '1 of 2 later than 10 min',
        'None of 2 later than 24 h',
        'No promises so far',
      ],
    ],
    [
      [null, null],
      [
        'Neither of 2 inquiries is acknowledged yet',
        '2 of 2 later than 10 min',
        'Within 24 h: 2 still running',
        'No promises so far',
      ],
    ],
    [
      [4, null, null],
      [
        'Half of 3 inquiries or more wait for an acknowledgement',
        '2 of 3 later than 10 min',
        'None of 1 later than 24 h, 2 still running',
        'No promises so far',
      ],
    ],
  ])('of %j are never without their count', (minutes, sentences) => {
    expect(figureWords(figuresOf(...minutes))).toEqual(sentences);
  });

  it.each([
    [5, [null], ['Not acknowledged yet', 'Within 10 min: still running', 'Within 24 h: still running']],
    [
      5,
      [null, null],
      ['None of 2 is acknowledged yet', 'Within 10 min: 2 still running', 'Within 24 h: 2 still running'],
    ],
    [
      9,
      [4, 6, null],
      [
        'Acknowledged after 4 min, the quicker of 2 inquiries',
        'None of 2 later than 10 min, 1 still running',
        'None of 2 later than 24 h, 1 still running',
      ],
    ],
  ])('R14 after %i minutes of %j say what runs still, and call it neither late nor in time', (now, minutes, said) => {
    expect(figureWords(figuresAt(now, minutes)).slice(0, 3)).toEqual(said);
  });

  it('R3 R14 name no goal of those that run still where there are several', () => {
    const leads: GoalException = {
      channel: null,
      kind: 'lead',
      clocks: {
        'ten-minute': { withinMs: 2 * hourMs, counts: 'wall-clock' },
        '24-hour': { withinMs: 30 * hourMs, counts: 'wall-clock' },
      },
    };
    const office = rulesWith({ goalExceptions: [leads] });
    const both = (['lead', 'ordinary'] as const).map((kind) => recordOf(anInquiry({ kind }), office, after(5).atMs));
    expect(figureWords(customerFigures(both)).slice(1, 3)).toEqual([
      'Within the first goal of each: 2 still running',
      'Within the second goal of each: 2 still running',
    ]);
  });

  it('R3 name the goal that counted, and none where there were several', () => {
    const wall = (hours: number) => ({ withinMs: hours * hourMs, counts: 'wall-clock' }) as const;
    const leads: GoalException = {
      channel: null,
      kind: 'lead',
      clocks: { 'ten-minute': wall(2), '24-hour': wall(24) },
    };
    const wordsOf = (...kinds: readonly ('lead' | 'ordinary')[]): readonly string[] => {
      const inquiries = kinds.map((kind) => anInquiry({ kind, events: [anEvent('closed', after(30))] }));
      const withLeads = rulesWith({ goalExceptions: [leads] });
      return figureWords(customerFigures(inquiries.map((one) => recordOf(one, withLeads, after(90).atMs)))).slice(1, 3);
    };
    expect([wordsOf('lead'), wordsOf('lead', 'ordinary')]).toEqual([
      ['Not later than 2 h', 'Not later than 24 h'],
      ['1 of 2 later than the first goal of each', 'None of 2 later than 24 h'],
    ]);
  });

  it('R3 say that a goal counts in open hours, also beside one of the same length that does not', () => {
    const leads = (counts: 'wall-clock' | 'open-hours'): GoalException => ({
      channel: null,
      kind: 'lead',
      clocks: { 'ten-minute': { withinMs: 10 * minuteMs, counts }, '24-hour': { withinMs: 24 * hourMs, counts } },
    });
    const wordsOf = (...kinds: readonly ('lead' | 'ordinary')[]): readonly string[] => {
      const office = rulesWith({ goalExceptions: [leads('open-hours')] });
      const inquiries = kinds.map((kind) => anInquiry({ kind, events: [anEvent('closed', after(5))] }));
      return figureWords(customerFigures(inquiries.map((one) => recordOf(one, office, after(90).atMs)))).slice(1, 3);
    };
    expect([wordsOf('lead'), wordsOf('lead', 'ordinary')]).toEqual([
      ['Not later than 10 min open', 'Not later than 24 h open'],
      ['None of 2 later than the first goal of each', 'None of 2 later than the second goal of each'],
    ]);
  });

  it.each([
    [{ kept: 0, broken: 0, running: 0 }, 'No promises so far'],
    [{ kept: 1, broken: 0, running: 0 }, 'Promises: 1 kept'],
    [{ kept: 2, broken: 1, running: 0 }, 'Promises: 2 kept, 1 not kept'],
    [{ kept: 0, broken: 0, running: 2 }, 'Promises: 2 still ahead'],
  ])('R8 count the promises, and leave out what there is none of: %o', (promises, sentence) => {
    expect(figureWords({ ...figuresOf(), promises }).at(-1)).toBe(sentence);
  });
});

describe('the line of a new inquiry', () => {
  const none = { names: [], phones: [], emails: [], handles: [] };
  it.each([
    [
      { ...none, names: ['Ana Ruiz', 'Ana'], phones: ['+34 600 110 233'], emails: ['a@b.org'] },
      'Ana Ruiz +34 600 110 233, ',
    ],
    [{ ...none, names: ['Ana Ruiz'], emails: ['a@b.org'] }, 'Ana Ruiz a@b.org, '],
    [{ ...none, handles: ['@ana'] }, '@ana, '],
    [{ ...none, names: ['Ana Ruiz'] }, 'Ana Ruiz, '],
  ])('names them, and the best way to know them again', (ways, line) => {
    expect(lineFor(ways)).toBe(line);
  });
});
