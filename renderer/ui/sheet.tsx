import { X } from 'lucide-react';
import { useContext, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { tip } from './tip.ts';
import { EarlyKeys } from './typed-early.ts';
import { say } from './words.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  /** As high as the page: for reading and for forms. */
  readonly isTall?: boolean;
  /** A digit was pressed outside of a field, from 1. */
  readonly onDigit?: (digit: number) => void;
  readonly children: ReactNode;
}

const roundName = 'sheet-round';

/** A modal sheet. The browser keeps the focus inside and gives it back; `data-first` marks what gets it. */
export function Sheet({ title, onClose, isTall = false, onDigit, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closing = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const takeEarly = useContext(EarlyKeys);
  const opening = useRef(() => giveEarly(takeEarly(), onDigit));

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const first = element?.querySelector('[data-first]');
    if (first instanceof HTMLElement) first.focus();
    opening.current();
    return () => element?.close();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && event.shiftKey && event.target === closing.current) {
      event.preventDefault();
      lastStop(dialog.current)?.focus();
    }
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (onDigit !== undefined && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      onDigit(Number(event.key));
    }
  };

  return (
    // The keys belong to the dialog as a whole; a click on its backdrop is Escape for the mouse.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={isTall ? 'sheet is-tall' : 'sheet'}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-head">
        <h2 id={titleId} dir="auto">
          {title}
        </h2>
        <button
          ref={closing}
          type="button"
          className="icon-button"
          aria-label={say('close')}
          {...tip(say('close-title'), say('close'))}
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <div className="sheet-body">{children}</div>
      {/* After the last stop Tab would go to the browser, where there is one, and to nowhere else. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span tabIndex={0} className={roundName} onFocus={() => closing.current?.focus()} />
    </dialog>
  );
}

/** As if it were typed now: into the field that has the keyboard, else the first digit, and what follows where that leads. */
function giveEarly(early: string, onDigit: SheetProps['onDigit']): void {
  if (early === '' || typeInto(document.activeElement, early)) return;
  const at = early.search(/[1-9]/);
  if (at === -1 || onDigit === undefined) return;
  onDigit(Number(early[at]));
  typeInto(document.activeElement, early.slice(at + 1));
}

function typeInto(field: Element | null, text: string): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'text') return false;
  const { length } = field.value;
  field.setRangeText(text, length, length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** Where Tab comes last, of what is shown. */
function lastStop(dialog: HTMLElement | null): HTMLElement | null {
  const stops = dialog?.querySelectorAll<HTMLElement>(
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]',
  );
  return [...(stops ?? [])].findLast((one) => one.className !== roundName && one.checkVisibility()) ?? null;
}
