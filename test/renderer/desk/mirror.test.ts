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

  it('says who has no name in the language that is spoken, and anew in another', () => {
    let spoken = 'de';
    const mirror = createMirror(undefined, (label) => (label === 'Erased customer' ? `${label} (${spoken})` : label));
    const rows = [viewOf('a', { label: 'Erased customer' }), viewOf('b', { label: 'Ana' })];
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf(rows) });
    const labels = (): readonly unknown[] => mirror.snapshot()?.inquiries.map(({ label }) => label) ?? [];
    expect(labels()).toEqual(['Erased customer (de)', 'Ana']);
    const told = follow(mirror, { a: { inquiry: 'a' }, b: { inquiry: 'b' } });
    spoken = 'es';
    mirror.sayAgain();
    expect([labels(), told]).toEqual([['Erased customer (es)', 'Ana'], ['a']]);
  });

  it('takes rows out and merges the other parts', () => {
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a'), viewOf('b')]) });
    const told = follow(mirror, { a: { inquiry: 'a' }, score: 'score', settings: 'settings', notices: 'notices' });
    const goals = { 'ten-minute': figures({ percent: 50 }), '24-hour': figures() };
    mirror.receive({ type: 'change', change: { gone: ['a'], score: { goals, changesAtMs: null } } });
    expect({
      told,
      ids: mirror.snapshot()?.inquiries.map(({ id }) => id),
      percent: mirror.snapshot()?.score.goals['ten-minute'].percent,
    }).toEqual({ told: ['score', 'a'], ids: ['b'], percent: 50 });
  });

  it('holds the nudges that are open, and tells of each new one', () => {
    const mirror = createMirror();
    const nudge = { id: 'n', atMs: 0, form: 'nudge', about: [] } as const;
    mirror.receive({ type: 'snapshot', snapshot: { ...snapshotOf([]), nudges: [nudge] } });
    const told = follow(mirror, { nudges: 'nudges', list: 'inquiries' });
    const nudged: string[] = [];
    mirror.onNudge(({ id }) => nudged.push(id));
    const second = { ...nudge, id: 'm' };
    mirror.receive({ type: 'change', change: { nudge: second, nudges: [nudge, second] } });
    mirror.receive({ type: 'change', change: { nudges: [second] } });
    expect({ told, nudged, open: mirror.snapshot()?.nudges }).toEqual({
      told: ['nudges', 'nudges'],
      nudged: ['m'],
      open: [second],
    });
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

  it('R22 tells of who was erased, and of everything being sent anew once it is known', () => {
    const mirror = createMirror();
    const told: unknown[] = [];
    mirror.onErased((ids) => told.push(ids));
    const stop = mirror.onSentAnew(() => told.push(mirror.inquiry('a')?.id));
    mirror.receive({ type: 'change', change: { erased: ['b', 'c'] } });
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a')]) });
    mirror.receive({ type: 'change', change: { gone: ['a'] } });
    stop();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([]) });
    expect(told).toEqual([['b', 'c'], 'a']);
  });
});
