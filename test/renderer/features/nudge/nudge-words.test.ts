import { describe, expect, it } from 'vitest';
import type { InquiryView, NudgeView } from '../../../../electron/contract/views.ts';
import { hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import { nudgeWords } from '../../../../renderer/features/nudge/nudge-words.ts';
import { promised, startMs, viewOf } from '../../support.ts';

const zoned = { zone: 'Europe/Madrid', nowMs: startMs };

function nudge(...about: NudgeView['about']): NudgeView {
  return { id: 'n', atMs: startMs, form: 'nudge', about };
}

function lookUp(...views: readonly InquiryView[]): (id: string) => InquiryView | undefined {
  return (id) => views.find((view) => view.id === id);
}

const tenMinutes = (inquiryId: string) => ({ inquiryId, about: 'ten-minute', dueMs: startMs + 5 * minuteMs }) as const;

describe('R18 nudge', () => {
  it('is about one inquiry, which can be acted on', () => {
    const view = viewOf('a');
    expect(nudgeWords([nudge(tenMinutes('a'))], lookUp(view), zoned)).toEqual({
      title: 'Ana Ruiz is waiting, due at 14:05.',
      single: view,
      firstId: 'a',
    });
  });

  it('sums up several that are still open, the next deadline first', () => {
    const kim = viewOf('b', { label: 'Kim', standing: promised(startMs + hourMs) });
    const nudges = [nudge({ inquiryId: 'b', about: 'promise', dueMs: startMs + hourMs }), nudge(tenMinutes('a'))];
    expect(nudgeWords(nudges, lookUp(viewOf('a'), kim), zoned)).toEqual({
      title: '2 are waiting: Ana Ruiz, Kim.',
      single: null,
      firstId: 'a',
    });
  });

  it('goes away with what it was about', () => {
    const acknowledged = viewOf('a', { standing: promised(startMs + hourMs) });
    expect([
      nudgeWords([nudge(tenMinutes('a'))], lookUp(acknowledged), zoned),
      nudgeWords([nudge(tenMinutes('a'))], lookUp(), zoned),
    ]).toEqual([null, null]);
  });
});
