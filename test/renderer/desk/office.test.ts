import { describe, expect, it } from 'vitest';
import { createMirror } from '../../../renderer/desk/mirror.ts';
import { followRules, type LoadRules } from '../../../renderer/desk/office.ts';
import { rulesOf } from '../../../renderer/desk/rules-here.ts';
import { settings, settle, snapshotOf, startMs, viewOf } from '../support.ts';

function officeWith(load: LoadRules) {
  const mirror = createMirror();
  const rules = followRules(mirror, load);
  const view = viewOf('a');
  const by = () => {
    const moment = { actionId: 'act', nowMs: startMs, newId: () => 'event' };
    return rules()?.take(view, 'acknowledge', { owed: null }, moment)?.standing.acknowledgedBy ?? null;
  };
  return { mirror, by, open: () => mirror.receive({ type: 'snapshot', snapshot: snapshotOf([view]) }) };
}

describe('the rules on the page', () => {
  it('are loaded once the desk has sent the list, and follow the settings', async () => {
    const { mirror, by, open } = officeWith(() => Promise.resolve({ rulesOf }));
    await settle();
    const before = by();
    open();
    await settle();
    const loaded = by();
    mirror.receive({ type: 'change', change: { settings: { ...settings, me: '' } } });
    expect([before, loaded, by()]).toEqual([null, 'Robin', 'robin']);
  });

  it('are none where they cannot be had', async () => {
    const { by, open } = officeWith(() => Promise.resolve(null));
    open();
    await settle();
    expect(by()).toBeNull();
  });

  it('are none where the open hours cannot be used', () => {
    const never = { ...settings.policy.openHours, zone: 'nowhere' };
    expect(rulesOf({ ...settings, policy: { ...settings.policy, openHours: never } }, 'robin')).toBeNull();
  });
});
