import { describe, expect, it } from 'vitest';
import type { Draft, TimeQuestion } from '../../../../electron/contract/line.ts';
import {
  correctedChips,
  correctedDraft,
  noCorrections,
  questionLeft,
} from '../../../../renderer/features/add/corrections.ts';
import { startMs } from '../../support.ts';

const draft: Draft = {
  channel: 'call',
  kind: 'ordinary',
  customer: { name: 'Ana', phone: '+34 600', email: null, handle: null },
  subject: 'invoice',
  receivedAtMs: startMs,
  chips: [
    { field: 'channel', text: 'call', isDefault: true },
    { field: 'phone', text: '+34 600', isDefault: false },
  ],
};

describe('corrections of a line', () => {
  it('change nothing when there are none', () => {
    expect(correctedDraft(draft, noCorrections)).toEqual(draft);
  });

  it('win over what was read', () => {
    const texts = { channel: 'email', kind: 'lead', name: ' Ana Ruiz ', phone: '', subject: 'bill' } as const;
    expect(correctedDraft(draft, { texts, receivedAtMs: startMs - 1 })).toEqual({
      ...draft,
      channel: 'email',
      kind: 'lead',
      customer: { name: 'Ana Ruiz', phone: null, email: null, handle: null },
      subject: 'bill',
      receivedAtMs: startMs - 1,
    });
  });

  it('show on the chips, also where something was emptied', () => {
    expect(correctedChips(draft, { texts: { channel: 'walk-in', phone: '' }, receivedAtMs: null })).toEqual([
      { field: 'channel', text: 'Walk-in', isDefault: false },
      { field: 'phone', text: 'no number', isDefault: false },
    ]);
  });
});

describe('R3 what is asked before a line is sent', () => {
  const old: TimeQuestion = {
    about: 'time',
    reason: 'older-than-day-goal',
    receivedAtMs: startMs,
    sentence: 'So old?',
  };
  const ahead: TimeQuestion = { ...old, reason: 'in-the-future' };
  it.each([
    ['an arrival whose goal has passed', old, noCorrections, old],
    [
      'nothing where another channel can have another goal',
      old,
      { ...noCorrections, texts: { channel: 'web' } },
      undefined,
    ],
    ['nothing where another kind can', old, { ...noCorrections, texts: { kind: 'lead' } }, undefined],
    ['a time ahead, whatever the channel', ahead, { ...noCorrections, texts: { channel: 'web' } }, ahead],
    ['nothing once the time was corrected', ahead, { ...noCorrections, receivedAtMs: startMs }, undefined],
  ])('is %s', (_, question, corrections, left) => {
    expect(questionLeft([question], corrections)).toEqual(left);
  });
});
