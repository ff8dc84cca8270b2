import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * An answer to what somebody has just typed or pressed is brought into sight: with a large text it stands below the window.
 * What has the keyboard stays in sight too.
 */
export function useInSight<Shown extends HTMLElement>(text: string | null): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useLayoutEffect(() => {
    if (text === null || text === '') return;
    shown.current?.scrollIntoView({ block: 'nearest' });
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return shown;
}
