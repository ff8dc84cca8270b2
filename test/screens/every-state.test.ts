import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../renderer/features/settings/section-table.ts';
import { projectFolder } from '../run/steps.ts';
import { sheetNames, type Screen } from './screen.ts';
import { screens } from './screens.ts';
import { days } from './special-days.ts';

/** What the page can open, as its own source says it: types are gone when this runs. */
async function sheetKinds(): Promise<readonly string[]> {
  const source = await readFile(join(projectFolder, 'renderer/desk/on-screen.ts'), 'utf8');
  const union = /export type OpenSheet =(.*?);\n\n/s.exec(source)?.[1] ?? '';
  const kinds = Array.from(union.matchAll(/readonly type:\s+([^;]+);/g), ([, names = '']) => names).join(' ');
  return Array.from(kinds.matchAll(/'([^']+)'/g), ([, kind = '']) => kind).toSorted();
}

const isInEnglish = ({ locale = 'en' }: Screen): boolean => locale.startsWith('en');
const sheetsShown = new Set(screens.filter(isInEnglish).map(({ sheet }) => sheet));

describe('the table of the contact sheets', () => {
  it('has a cell for every sheet that the page can open', async () => {
    const kinds = await sheetKinds();
    expect(kinds.length).toBeGreaterThan(20);
    expect(Object.keys(sheetNames).toSorted()).toEqual(kinds);
    expect(kinds.filter((kind) => !new Set<string | undefined>(sheetsShown).has(kind))).toEqual([]);
  });

  it('has a cell for every section of the settings, of either edition', () => {
    const shown = new Set(screens.map(({ section }) => section));
    const sections = new Set([...sectionsOf('browser'), ...sectionsOf('desktop')]);
    expect([...sections].filter((section) => !shown.has(section))).toEqual([]);
  });

  it('has no two cells of one name, and a cell for every day', () => {
    const names = screens.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const shown = new Set<string>(screens.map(({ day }) => day));
    expect(Object.keys(days).filter((day) => !shown.has(day))).toEqual([]);
  });

  it('has the widths, the text sizes and the languages that the page is judged by', () => {
    const widths = new Set(screens.map(({ size }) => size?.width));
    const zooms = new Set(screens.map(({ zoom }) => zoom));
    const locales = new Set(screens.map(({ locale }) => locale?.slice(0, 2)));
    expect([
      [320, 800].filter((width) => !widths.has(width)),
      [80, 200, 300].filter((zoom) => !zooms.has(zoom)),
    ]).toEqual([[], []]);
    expect(['de', 'es'].filter((code) => !locales.has(code))).toEqual([]);
    expect(screens.some(({ forcedColors }) => forcedColors)).toBe(true);
  });
});
