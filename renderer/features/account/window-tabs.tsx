import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { reportSpans, type ReportSpan } from '../../../electron/domain/report-window.ts';
import { tabAfter } from './tab-after.ts';
import { say } from './words.ts';

interface WindowTabsProps {
  readonly span: ReportSpan;
  readonly onChange: (span: ReportSpan) => void;
  readonly children: ReactNode;
}

/** The stretches of time as tabs: one stop of the Tab key, arrows go on, Home and End to the ends. */
export function WindowTabs({ span, onChange, children }: WindowTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfter(span, event.key, isFromRight(event.currentTarget));
    if (next === null) return;
    event.preventDefault();
    onChange(next);
    const tab = list.current?.querySelector(`[data-span="${next}"]`);
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={say('windows')} onKeyDown={onKeyDown} tabIndex={-1}>
        {reportSpans.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`account-tab-${one}`}
            data-span={one}
            data-first={one === span ? '' : undefined}
            aria-selected={one === span}
            aria-controls="account-panel"
            tabIndex={one === span ? 0 : -1}
            className="tab"
            onClick={() => onChange(one)}
          >
            {say(one)}
          </button>
        ))}
      </div>
      <div id="account-panel" role="tabpanel" aria-labelledby={`account-tab-${span}`} className="account-window">
        {children}
      </div>
    </>
  );
}

function isFromRight(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
