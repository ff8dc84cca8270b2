/** Whether anybody can see the page, and the moments at which everything on it must be read again. */
export interface Visibility {
  readonly isVisible: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
}

export const pageVisibility: Visibility = {
  isVisible: () => document.visibilityState === 'visible',
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    window.addEventListener('focus', listener);
    window.addEventListener('pageshow', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
      window.removeEventListener('focus', listener);
      window.removeEventListener('pageshow', listener);
    };
  },
};
