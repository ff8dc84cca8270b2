import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../../../electron/domain/policy.ts';
import { createThresholds } from '../../../../renderer/features/inquiries/thresholds.ts';
import { startMs, viewOf } from '../../support.ts';

describe('announcements', () => {
  it('speak of three minutes left and of late, once each, and never of ticks', () => {
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a')],
      (sentence) => said.push(sentence),
    );
    for (let atMs = startMs; atMs <= startMs + 11 * minuteMs; atMs += 1_000) thresholds.update(atMs);
    expect(said).toEqual(['Ana Ruiz: three minutes left.', 'Ana Ruiz is past the first goal.']);
  });

  it('wake for the next threshold only', () => {
    const thresholds = createThresholds(
      () => [viewOf('a')],
      () => undefined,
    );
    expect(thresholds.update(startMs)).toBe(7 * minuteMs);
  });

  it('speak also where nothing was to be looked at for minutes before', () => {
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a')],
      (sentence) => said.push(sentence),
    );
    for (const atMs of [startMs, startMs + 7 * minuteMs, startMs + 10 * minuteMs + 1]) thresholds.update(atMs);
    expect(said).toEqual(['Ana Ruiz: three minutes left.', 'Ana Ruiz is past the first goal.']);
  });

  it('count those that more than three have in common', () => {
    const said: string[] = [];
    const views = ['a', 'b', 'c', 'd'].map((id) => viewOf(id));
    const thresholds = createThresholds(
      () => views,
      (sentence) => said.push(sentence),
    );
    for (const atMs of [startMs, startMs + 7 * minuteMs, startMs + 10 * minuteMs + 1]) thresholds.update(atMs);
    expect(said).toEqual(['4 have little time left.', '4 have passed a deadline.']);
  });

  it('keep silent about what passed while the page was out of sight', () => {
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a')],
      (sentence) => said.push(sentence),
    );
    thresholds.update(startMs);
    thresholds.update(startMs + 60 * minuteMs);
    expect(said).toEqual([]);
  });
});
