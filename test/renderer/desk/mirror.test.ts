import { describe, expect, it } from 'vitest';
import { createMirror, type Mirror, type Part } from '../../../renderer/desk/mirror.ts';
import { figures, snapshotOf, viewOf } from '../support.ts';

function follow(mirror: Mirror, parts: Readonly<Record<string, Part>>): string[] {
  const told: string[] = [];
  for (const [name, part] of Object.entries(parts)) mirror.subscribe(part, () => told.push(name));
  return told;
}

describe('mirror', () => {
  it('tells only the row that changed', () => {
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a'), viewOf('b')]) });
    const told = follow(mirror, { a: { inquiry: 'a' }, b: { inquiry: 'b' }, list: 'inquiries', score: 'score' });
    mirror.receive({ type: 'change', change: { inquiries: [viewOf('b', { subject: 'invoice' })] } });
    expect({ told, subject: mirror.inquiry('b')?.subject }).toEqual({ told: ['list', 'b'], subject: 'invoice' });
  });

  it('tells nobody of rows that a second snapshot brings unchanged', () => {
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a'), viewOf('b')]) });
    const told = follow(mirror, { a: { inquiry: 'a' }, b: { inquiry: 'b' } });
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a'), viewOf('b', { kind: 'lead' })]) });
    expect(told).toEqual(['b']);
  });

  it('drops what a snapshot no longer holds', () => {
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a'), viewOf('b')]) });
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('b')]) });
    expect(mirror.snapshot()?.inquiries.map(({ id }) => id)).toEqual(['b']);
  });

  it('takes rows out and merges the other parts', () => {
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a'), viewOf('b')]) });
    const told = follow(mirror, { a: { inquiry: 'a' }, score: 'score', settings: 'settings', notices: 'notices' });
    const score = { 'ten-minute': figures({ percent: 50 }), '24-hour': figures() };
    mirror.receive({ type: 'change', change: { gone: ['a'], score } });
    expect({
      told,
      ids: mirror.snapshot()?.inquiries.map(({ id }) => id),
      percent: mirror.snapshot()?.score['ten-minute'].percent,
    }).toEqual({ told: ['score', 'a'], ids: ['b'], percent: 50 });
  });

  it('stops telling who has unsubscribed, and passes nudges on', () => {
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a')]) });
    const told: string[] = [];
    const nudged: string[] = [];
    mirror.subscribe({ inquiry: 'a' }, () => told.push('a'))();
    mirror.onNudge(({ id }) => nudged.push(id));
    mirror.receive({
      type: 'change',
      change: { inquiries: [viewOf('a', { kind: 'lead' })], nudge: { id: 'n', atMs: 0, form: 'nudge', about: [] } },
    });
    expect({ told, nudged }).toEqual({ told: [], nudged: ['n'] });
  });
});
