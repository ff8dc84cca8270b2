import { expect, type TaskMeta } from 'vitest';
import { checkedKinds, type Checked } from '../../run/checked.ts';

/**
 * Notes what a fault test has tried, for the end of the run. `least`: what was counted when the test was written, less a
 * little, so that it does not shrink unnoticed.
 */
export function noteChecked({ meta }: { readonly meta: TaskMeta }, checked: Checked, least: Checked): void {
  meta.checked = Object.fromEntries(checkedKinds.flatMap((kind) => (kind in checked ? [[kind, checked[kind]]] : [])));
  for (const kind of checkedKinds) {
    if (least[kind] !== undefined) expect(checked[kind], kind).toBeGreaterThan(least[kind]);
  }
}
