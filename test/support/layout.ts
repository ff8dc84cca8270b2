// What is wrong with how a page is laid out, told from the boxes that the browser made. Runs in the page, so it is one function.

export interface LayoutProblem {
  readonly what: 'wider than the window' | 'outside' | 'overlap' | 'cut';
  readonly who: string;
}

/** Texts and controls in sight that leave the window, lie over each other, or are cut where nothing may be cut. */
export function layoutProblems(): readonly LayoutProblem[] {
  interface Box {
    readonly element: Element;
    readonly rect: DOMRect;
  }

  const top = document.querySelector('dialog[open]') ?? document.querySelector('#page') ?? document.body;
  const boxes = [...textBoxes(), ...controlBoxes()];
  return [...tooWide(), ...boxes.flatMap(outside), ...boxes.flatMap(overlaps), ...cutTexts(), ...cutNames()];

  function problem(what: LayoutProblem['what'], ...elements: readonly Element[]): LayoutProblem {
    const names = elements.map((element) => {
      const text = (element.textContent ?? '').trim().slice(0, 30);
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${text}"`;
    });
    return { what, who: names.join(' and ') };
  }

  function isSeen(element: Element): boolean {
    return element.closest('.for-ears') === null && element.checkVisibility({ visibilityProperty: true });
  }

  function isWider(element: Element): boolean {
    return element.scrollWidth > element.clientWidth + 1;
  }

  function tooWide(): readonly LayoutProblem[] {
    const scrolled = [document.documentElement, ...top.querySelectorAll('main, .sheet, .sheet-body')];
    return scrolled.filter(isWider).map((element) => problem('wider than the window', element));
  }

  /** What of a box can be seen: the part that nothing around it cuts off. */
  function seenPart(element: Element, rect: DOMRect): DOMRect | null {
    let { left, right, top: upper, bottom } = rect;
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const outer = around.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
      if (overflowY !== 'visible') [upper, bottom] = [Math.max(upper, outer.top), Math.min(bottom, outer.bottom)];
    }
    return right - left > 1 && bottom - upper > 1 ? new DOMRect(left, upper, right - left, bottom - upper) : null;
  }

  function boxOf(element: Element, rect: DOMRect): readonly Box[] {
    const seen = seenPart(element, rect);
    return seen === null ? [] : [{ element, rect: seen }];
  }

  function textBoxes(): readonly Box[] {
    const found: Box[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '' || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) found.push(...boxOf(element, rect));
    }
    return found;
  }

  function controlBoxes(): readonly Box[] {
    return [...top.querySelectorAll('svg, input, select, textarea')]
      .filter((element) => isSeen(element) && element.closest('.ring') === null)
      .flatMap((element) => boxOf(element, element.getBoundingClientRect()));
  }

  function outside({ element, rect }: Box): readonly LayoutProblem[] {
    return rect.left < -1 || rect.right > window.innerWidth + 1 ? [problem('outside', element)] : [];
  }

  /** Heads and ends of sheets stay in sight while the rest passes under them. */
  function isFixed(element: Element): boolean {
    return element.closest('.sheet-head, .section-links, .settings-end') !== null;
  }

  function overlaps(one: Box, index: number): readonly LayoutProblem[] {
    return boxes.slice(index + 1).flatMap((other) => {
      if (one.element === other.element || isFixed(one.element) !== isFixed(other.element)) return [];
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      // Lines of text stand close: their boxes may touch.
      const room = Math.min(one.rect.height, other.rect.height) / 4;
      return across > 1 && down > room ? [problem('overlap', one.element, other.element)] : [];
    });
  }

  function cutTexts(): readonly LayoutProblem[] {
    const whole = '.left b, .left p, .plain-button, h1, h2, .choice, .icon-button, kbd, .tag-lead, .tag-sensitive';
    return [...top.querySelectorAll(whole)]
      .filter((element) => isSeen(element) && element.clientWidth > 0 && isWider(element))
      .filter((element) => element.tagName === 'BUTTON' || getComputedStyle(element).overflowX !== 'visible')
      .map((element) => problem('cut', element));
  }

  /** A long name may end in dots, but not before anybody could tell whose it is. */
  function cutNames(): readonly LayoutProblem[] {
    const least = Number.parseFloat(getComputedStyle(document.body).fontSize) * 3;
    return [...top.querySelectorAll('.name, .line')]
      .filter((element) => isSeen(element) && isWider(element) && element.clientWidth < least)
      .map((element) => problem('cut', element));
  }
}

/** Where the clock of the first row stands, of all that can be seen without scrolling. Runs in the page. */
export function firstClock(): { readonly isInWindow: boolean; readonly isCovered: boolean } {
  const clock = document.querySelector('main [data-row] .left b');
  const range = document.createRange();
  if (clock !== null) range.selectNodeContents(clock);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const isInWindow = left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
  const points = [top + 2, (top + bottom) / 2, bottom - 2];
  const isCovered = points.some(
    (y) => (document.elementFromPoint((left + right) / 2, y)?.closest('.left') ?? null) === null,
  );
  return { isInWindow: clock !== null && isInWindow, isCovered };
}

/** Which of these parts of the first row leave the window, before anything is scrolled: of a text, its first line. Runs in the page. */
export function firstRowOutside(parts: readonly string[]): readonly string[] {
  const row = document.querySelector('main [data-row]');
  return parts.filter((part) => {
    const element = row?.querySelector(part) ?? null;
    const range = document.createRange();
    if (element !== null) range.selectNodeContents(element);
    const first = element instanceof HTMLButtonElement ? element.getBoundingClientRect() : range.getClientRects()[0];
    if (first === undefined || first.width === 0) return true;
    return first.left < 0 || first.top < 0 || first.right > window.innerWidth || first.bottom > window.innerHeight;
  });
}

/** What can be pressed and is less than 24 pixels high or wide. A box that belongs to a label is as large as that. Runs in the page. */
export function smallTargets(): readonly string[] {
  const least = 24;
  const top = document.querySelector('dialog[open]') ?? document.body;
  for (const folded of top.querySelectorAll('details')) folded.open = true;
  const pressed = 'button, a[href], summary, input, select, textarea, [role=tab], [role=menuitem], [role=slider]';
  return [...top.querySelectorAll(pressed)].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.for-ears') !== null) return [];
    const isMark = element.matches('[type=checkbox], [type=radio], [type=file]');
    const { width, height } = ((isMark && element.closest('label')) || element).getBoundingClientRect();
    // A hundredth is the rounding of the browser.
    if (width >= least - 0.01 && height >= least - 0.01) return [];
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
    const size = `${Math.round(width * 10) / 10} by ${Math.round(height * 10) / 10}`;
    return [`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${text}" is ${size}`];
  });
}

/** Words of up to sixteen letters that are broken over two lines. Longer ones, such as addresses, may be. Runs in the page. */
export function brokenWords(): readonly string[] {
  const longest = 16;
  const top = document.querySelector('dialog[open]') ?? document.body;
  const found: string[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || element.closest('.for-ears, option') !== null || !element.checkVisibility()) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
      if (word.length > longest) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top: upper }) => Math.round(upper)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
}
