import type { WorldEnd } from './world-end.ts';

export interface MainWorldParts {
  readonly end: WorldEnd;
}

/** Runs in the page's own world before anything of the page. Refers to nothing outside itself. */
export function prepareMainWorld({ end }: MainWorldParts): void {
  end.answer('expose', (key, api) => {
    const name = String(end.unpack(key));
    if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
    const value = end.unpack(api);
    end.freeze(value);
    Object.defineProperty(window, name, { value, configurable: false, enumerable: true, writable: false });
    return undefined;
  });

  // A page in a browser without a screen is always visible; what the window is like is told instead.
  let isVisible = true;
  let isFocused = false;
  Object.defineProperty(Document.prototype, 'visibilityState', {
    get: () => (isVisible ? 'visible' : 'hidden'),
    configurable: true,
  });
  Object.defineProperty(Document.prototype, 'hidden', { get: () => !isVisible, configurable: true });
  Object.defineProperty(Document.prototype, 'hasFocus', { value: () => isFocused, configurable: true, writable: true });
  end.answer('visibility', (visible, focused) => {
    const [wasVisible, wasFocused] = [isVisible, isFocused];
    isVisible = end.unpack(visible) === true;
    isFocused = end.unpack(focused) === true;
    if (isVisible !== wasVisible) document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    if (isFocused !== wasFocused) window.dispatchEvent(new FocusEvent(isFocused ? 'focus' : 'blur'));
    return undefined;
  });

  // Main is asked on the browser side; to the page every window that it opens is denied.
  const open = window.open.bind(window);
  window.open = (...args) => {
    open(...args)?.close();
    return null;
  };

  const mayUse = (permission: string): Promise<boolean> =>
    end.ask('permission', end.pack(permission)) as Promise<boolean>;
  const refused = (): DOMException => new DOMException('Permission denied', 'NotAllowedError');

  Notification.requestPermission = async () => ((await mayUse('notifications')) ? 'granted' : 'denied');
  const { geolocation, mediaDevices, clipboard } = navigator;
  const locate = geolocation.getCurrentPosition.bind(geolocation);
  const locateIfAllowed: typeof locate = (onFound, onFailed, options) => {
    const denied = {
      code: 1,
      message: 'User denied Geolocation',
      PERMISSION_DENIED: 1,
      POSITION_UNAVAILABLE: 2,
      TIMEOUT: 3,
    } as const;
    const decide = (isAllowed: boolean): void => {
      if (isAllowed) locate(onFound, onFailed, options);
      else onFailed?.(denied);
    };
    void mayUse('geolocation').then(decide);
  };
  Geolocation.prototype.getCurrentPosition = locateIfAllowed;
  const guarded =
    <T, Args extends unknown[]>(permission: string, method: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (!(await mayUse(permission))) throw refused();
      return await method(...args);
    };
  MediaDevices.prototype.getUserMedia = guarded('media', mediaDevices.getUserMedia.bind(mediaDevices));
  MediaDevices.prototype.getDisplayMedia = guarded('display-capture', mediaDevices.getDisplayMedia.bind(mediaDevices));
  Clipboard.prototype.readText = guarded('clipboard-read', clipboard.readText.bind(clipboard));
}
