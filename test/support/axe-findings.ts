import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, short enough to read in a failure. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  // A menu lies over the page and belongs to none of its regions.
  const isOfMenu = (id: string, html: string): boolean => id === 'region' && html.includes('role="menu"');
  return violations.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ html }) => (isOfMenu(id, html) ? [] : `${id}: ${html.slice(0, 160)}`)),
  );
}
