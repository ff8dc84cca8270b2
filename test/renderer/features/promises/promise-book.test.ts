import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import { bookCount, promiseBook } from '../../../../renderer/features/promises/promise-book.ts';
import { promised, startMs, viewOf, waiting } from '../../support.ts';

/** Wednesday 18 November 2026, 14:00 in Madrid. */
const nowMs = startMs;
const zone = 'Europe/Madrid';

describe('R8 the book of promises', () => {
  it('stands by day of the office, what is late first, and holds nobody else', () => {
    const days = promiseBook(
      [
        viewOf('far', { standing: promised(nowMs + 50 * hourMs) }),
        viewOf('night', { standing: promised(nowMs + 10 * hourMs) }),
        viewOf('soon', { standing: promised(nowMs + 10 * hourMs - minuteMs) }),
        viewOf('now', { standing: promised(nowMs) }),
        viewOf('late', { standing: promised(nowMs - 1) }),
        viewOf('waiting'),
        viewOf('both', {
          standing: waiting({ besides: [{ kind: 'promise', startMs: nowMs, dueMs: nowMs + hourMs }] }),
        }),
      ],
      zone,
      nowMs,
    );
    expect(days.map(({ title, entries }) => [title, entries.map(({ view }) => view.id)])).toEqual([
      ['Late', ['late']],
      ['Today', ['now', 'both', 'soon']],
      ['Tomorrow', ['night']],
      ['Friday, 20 November', ['far']],
    ]);
    expect(bookCount(days)).toBe('6 promises, 1 late');
  });

  it('is empty where nothing is promised', () => {
    const days = promiseBook([viewOf('a')], zone, nowMs);
    expect([days, bookCount(days)]).toEqual([[], '0 promises']);
  });
});
