import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../electron/domain/settings.ts';
import { draftOf } from '../../../../renderer/features/settings/settings-draft.ts';
import { isSectionUsual, sectionReset, sectionsOf } from '../../../../renderer/features/settings/section-table.ts';

const usual = draftOf(defaultSettings('Europe/Madrid'));
const sections = [...new Set([...sectionsOf('desktop'), ...sectionsOf('browser')])];

describe('sections of the settings', () => {
  it('are nine at most in either edition, so that a digit leads to each', () => {
    expect([sectionsOf('desktop').length, sectionsOf('browser').length].every((count) => count <= 9)).toBe(true);
  });

  it('hold every setting once', () => {
    const held = sections.flatMap((id) => Object.keys(sectionReset(usual, id)));
    expect(held.toSorted()).toEqual(Object.keys(usual).toSorted());
  });

  it('tell whether anything in them differs from its default, and go back to it', () => {
    const changed = { ...usual, callBackFrom: '16:00', theme: 'dark' as const };
    expect(sections.filter((id) => !isSectionUsual(changed, usual, id))).toEqual(['nudges', 'appearance']);
    expect({ ...changed, ...sectionReset(usual, 'nudges'), ...sectionReset(usual, 'appearance') }).toEqual(usual);
  });
});
