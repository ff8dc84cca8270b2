import type { Page } from 'playwright-core';

/** What the page looks like in the frame after a key, before the desk can have heard of it: headings, and what was done. */
export async function framesAfterKey(page: Page, key: string): Promise<readonly string[]> {
  return page.evaluate(
    (pressed) =>
      new Promise<readonly string[]>((resolve) => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        );
        requestAnimationFrame(() =>
          resolve(
            [...document.querySelectorAll('main h2, dialog[open] h2, .undo-bar p')].map((one) => one.textContent),
          ),
        );
      }),
    key,
  );
}
