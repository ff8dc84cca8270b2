import { describe, expect, it } from 'vitest';
import { programHandlers } from '../../electron/desk/program.ts';

const noUpdates = {
  reason: 'no-updates',
  sentence: 'This edition does not update itself. The settings say how a newer one comes.',
};

describe('the program that runs', () => {
  it('says its version and how updates come, and looks when it is asked to', async () => {
    const updates = { isOn: true, sentence: null };
    const lookForUpdate = () => Promise.resolve({ sentence: 'Ten-Four is up to date.' });
    const handlers = programHandlers({ version: '1.2.0', updates, lookForUpdate });
    expect([await handlers.program({}), await handlers.lookForUpdate({})]).toEqual([
      { ok: true, value: { version: '1.2.0', updates } },
      { ok: true, value: { sentence: 'Ten-Four is up to date.' } },
    ]);
  });

  it('refuses to look where it cannot', async () => {
    const handlers = programHandlers({ version: '1.2.0', updates: null, lookForUpdate: null });
    expect(await handlers.lookForUpdate({})).toEqual({ ok: false, refusal: noUpdates });
  });
});
