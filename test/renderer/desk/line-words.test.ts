import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { hourMs } from '../../../electron/domain/policy.ts';
import { lineOf } from '../../../renderer/desk/line-words.ts';
import { promised, startMs, viewOf } from '../support.ts';

describe('line under a name', () => {
  it.each<readonly [Partial<InquiryView>, string]>([
    [{ channel: 'web', subject: 'quote for 12 seats' }, 'Web form: quote for 12 seats'],
    [{ channel: 'call', subject: 'asked about her invoice' }, 'Missed call, asked about her invoice'],
    [{ channel: 'call' }, 'Missed call'],
    [{ channel: 'text', subject: 'is Saturday still on?' }, 'Text: is Saturday still on?'],
    [{ channel: 'social', subject: 'comment on the June post' }, 'Comment on the June post'],
    [{ channel: 'social', subject: 'opening times' }, 'Post: opening times'],
    [{ channel: 'email', followUps: 2 }, 'Email (3 messages)'],
    [{ standing: promised(startMs + hourMs) }, 'Call back, even without an update'],
    [{ standing: promised(startMs + hourMs), subject: 'invoice' }, 'Call back: invoice'],
    [{ channel: 'walk-in', subject: '<b>chair</b>' }, 'Walk-in: <b>chair</b>'],
  ])('reads %o as "%s"', (changes, words) => {
    expect(lineOf(viewOf('a', changes))).toBe(words);
  });
});
