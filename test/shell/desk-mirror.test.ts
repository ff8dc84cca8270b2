import { describe, expect, it, vi } from 'vitest';
import { mirrorDesk, openCount } from '../../electron/shell/desk-mirror.ts';
import { openShellDesk } from './support/shell-desk.ts';

describe('the mirror of the desk', () => {
  it('holds what the desk would say, after every change', async () => {
    const { desk, mirror, receive, ask, setDesktop } = await openShellDesk();
    const ids = [await receive(), await receive({ subject: 'other' }), await receive({ subject: 'third' })];
    await ask('acknowledge', { id: ids[0] ?? '', owed: null });
    await ask('close', { id: ids[1] ?? '', reason: 'answered' });
    await setDesktop({ trayShows: 'count' });
    const { inquiries, settings } = desk.snapshot();
    const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);
    expect([...mirror.inquiries].sort(byId)).toEqual([...inquiries].sort(byId));
    expect(mirror.settings).toEqual(settings);
    expect(mirror.inquiry(ids[0] ?? '')).toEqual(inquiries.find(({ id }) => id === ids[0]));
    expect(openCount(mirror)).toBe(2);
  });

  it('tells only after it has changed, and nobody after its end', async () => {
    const { desk, receive } = await openShellDesk();
    const mirror = mirrorDesk(desk, vi.fn());
    const seen: number[] = [];
    const stop = mirror.onChanged(({ inquiries }) => inquiries !== undefined && seen.push(mirror.inquiries.length));
    await receive();
    stop();
    await receive();
    await mirror.dispose();
    await receive();
    expect(seen).toEqual([1]);
    expect(mirror.inquiries).toHaveLength(2);
  });

  it('tells the others when one of those it tells throws, and says so', async () => {
    const { desk, receive } = await openShellDesk();
    const [onTrouble, heard, fault] = [vi.fn(), vi.fn(), new Error('a listener at fault')];
    const mirror = mirrorDesk(desk, onTrouble);
    mirror.onChanged(({ inquiries }) => {
      if (inquiries !== undefined) throw fault;
    });
    mirror.onChanged(({ inquiries }) => inquiries !== undefined && heard());
    await receive();
    expect(heard).toHaveBeenCalledOnce();
    expect(onTrouble.mock.calls).toEqual([[fault]]);
  });
});
