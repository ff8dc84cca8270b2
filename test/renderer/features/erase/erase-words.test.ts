import { describe, expect, it } from 'vitest';
import type { EraseCandidate } from '../../../../electron/contract/erasing.ts';
import { candidateWords, eraseButtonWords, isTickedAtFirst } from '../../../../renderer/features/erase/erase-words.ts';

const candidate: EraseCandidate = {
  id: 'a',
  label: 'Ana Ruiz',
  subject: 'Invoice',
  channel: 'call',
  receivedAtMs: Date.UTC(2026, 9, 12, 12, 5),
  because: 'chosen',
  where: 'closed',
};

describe('the words of an erasing', () => {
  it.each<readonly [Partial<EraseCandidate>, string]>([
    [{}, '12 Oct 2026, 14:05, call'],
    [{ because: 'phone', where: 'open' }, '12 Oct 2026, 14:05, call, still open, same number'],
    [{ because: 'email', channel: 'email' }, '12 Oct 2026, 14:05, email, same address'],
    [{ because: 'handle', where: 'backup' }, '12 Oct 2026, 14:05, call, in backups alone, same handle'],
    [{ because: 'name' }, '12 Oct 2026, 14:05, call, same name only'],
  ])('say of %j when it came, how, where it stands and why it is offered', (change, words) => {
    expect(candidateWords({ ...candidate, ...change }, 'Europe/Madrid')).toBe(words);
  });

  it('tick everything but what shares the name alone', () => {
    const reasons = ['chosen', 'phone', 'email', 'handle', 'name'] as const;
    expect(reasons.map((because) => isTickedAtFirst({ ...candidate, because }))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('count on the button', () => {
    expect([eraseButtonWords(1), eraseButtonWords(2)]).toEqual([
      'Erase 1 inquiry for good',
      'Erase 2 inquiries for good',
    ]);
  });
});
