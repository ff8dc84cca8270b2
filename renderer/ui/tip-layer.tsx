import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useState } from 'react';
import { systemClock } from './clock.ts';
import { movesKeyboard, placeOf } from './tip.ts';
import { createTipWatch, type TipWatch } from './tip-watch.ts';
import type { FirstTip } from './tips.tsx';

/** The one tip of the page: for whatever has `data-tip`, in the sheet that it stands in. */
export function TipLayer({ first }: { first: FirstTip }) {
  const [shown, setShown] = useState<Element | null>(null);
  const [watch] = useState(() => createTipWatch(systemClock, setShown));
  useEffect(() => {
    const stop = follow(watch, first.place);
    // While this was loaded the keyboard may have gone on, and a sheet may have come between the pointer and what it was on.
    const hovered = [...document.querySelectorAll(':hover')].at(-1) ?? null;
    if (first.by === 'keyboard') watch.focus(withFocus(document.activeElement));
    else if (first.element === hovered) watch.point(pointedAt(hovered));
    return () => {
      stop();
      watch.stop();
    };
  }, [watch, first]);
  useGoneWithElement(shown, watch);
  return shown === null ? null : <Tip element={shown} />;
}

function Tip({ element }: { element: Element }) {
  const side = element.getAttribute('data-tip-side') === 'bottom' ? 'bottom' : 'top';
  return (
    // The policy allows no style elements; the tip needs none.
    <CSPProvider disableStyleElements>
      <Tooltip.Root open>
        {/* What lies outside of an open sheet can neither be seen nor pointed at. */}
        <Tooltip.Portal container={element.closest('dialog') ?? document.body}>
          <Tooltip.Positioner
            className="tip-place"
            anchor={anchorOf(element)}
            side={side}
            sideOffset={4}
            positionMethod="fixed"
            collisionBoundary={document.documentElement}
          >
            {/* Heard already as the name, the text or the description of the element (tip.ts). */}
            <Tooltip.Popup className="tip" aria-hidden="true" dir="auto">
              {element.getAttribute('data-tip')}
            </Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
    </CSPProvider>
  );
}

/** Beside the element, and clear of the text that it stands in: that is what the tip is about. */
function anchorOf(element: Element): Element | { getBoundingClientRect: () => DOMRect; contextElement: Element } {
  const text = element.closest('[data-tip-clear]');
  if (text === null) return element;
  const getBoundingClientRect = (): DOMRect => {
    const { left, width } = element.getBoundingClientRect();
    const { top, height } = text.getBoundingClientRect();
    return new DOMRect(left, top, width, height);
  };
  return { getBoundingClientRect, contextElement: element };
}

/** Tells the watch what the pointer and the keyboard do on the page, until it is stopped. */
function follow(watch: TipWatch<Element>, from: string): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isMoving = false;
  let place = from;
  const hasMoved = (event: PointerEvent): boolean => {
    const before = place;
    place = placeOf(event);
    return place !== before;
  };
  const point = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') watch.point(hasMoved(event) ? pointedAt(event.target) : null);
  };
  document.addEventListener('pointerover', point, { signal });
  document.documentElement.addEventListener('pointerleave', () => watch.point(null), { signal });
  document.addEventListener('focusin', ({ target }) => watch.focus(isMoving ? withFocus(target) : null), { signal });
  document.addEventListener('focusout', ({ relatedTarget }) => relatedTarget === null && watch.focus(null), { signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      hasMoved(event);
      if (pointedAt(event.target) !== 'tip') watch.dismiss();
    },
    { signal, capture: true },
  );
  // Before anything else hears of it: Escape takes the tip away and nothing under it.
  const press = (event: KeyboardEvent): void => {
    isMoving = movesKeyboard(event.key);
    if (event.key !== 'Escape' || !watch.dismiss()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', press, { signal, capture: true });
  return () => stopping.abort();
}

/** An element can leave the page, or be scrolled out of sight, without a word of the pointer or the keyboard. */
function useGoneWithElement(shown: Element | null, watch: TipWatch<Element>): void {
  useEffect(() => {
    if (shown === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) watch.dismiss();
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [shown, watch]);
}

function pointedAt(target: EventTarget | null): Element | 'tip' | null {
  if (!(target instanceof Element)) return null;
  return target.closest('.tip-place') === null ? withTip(target) : 'tip';
}

/** The keyboard shows the tip of what it is on, not of what that stands in. */
function withFocus(target: EventTarget | null): Element | null {
  const isByKeys = target instanceof Element && target.matches(':focus-visible') && target.matches('[data-tip]');
  return isByKeys ? withTip(target) : null;
}

function withTip(inside: Element): Element | null {
  const element = inside.closest('[data-tip]');
  if (element === null || element.getAttribute('data-tip-if') !== 'cut') return element;
  return isCut(element) ? element : null;
}

function isCut({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean {
  return scrollWidth > clientWidth || scrollHeight > clientHeight + 1;
}
