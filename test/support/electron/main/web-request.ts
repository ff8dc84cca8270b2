import type { PageRequest, PageResponse } from '../wire/messages.ts';
import { guard } from './guard.ts';
import { note } from './state.ts';

type Before = (
  details: { url: string; method: string; resourceType: string; webContentsId: number },
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type Headers_ = Record<string, string[]>;
type Received = (
  details: { url: string; method: string; statusCode: number; responseHeaders: Headers_ },
  callback: (response: { cancel?: boolean; responseHeaders?: Record<string, string | string[]> }) => void,
) => void;

export interface StandInWebRequest {
  readonly seen: Record<'onBeforeRequest' | 'onHeadersReceived', (...args: unknown[]) => void>;
  mayRequest(windowId: number, request: PageRequest): Promise<boolean>;
  received(request: PageRequest, response: PageResponse): Promise<PageResponse>;
}

export function createWebRequest(): StandInWebRequest {
  let before: Before | null = null;
  let onReceived: Received | null = null;
  const last = (name: string, args: readonly unknown[]): unknown => {
    note('webRequest', name);
    const [filter] = args;
    const urls: unknown = typeof filter === 'object' && filter !== null ? Reflect.get(filter, 'urls') : undefined;
    if (Array.isArray(urls) && !urls.every((url) => url === '<all_urls>' || url === '*://*/*')) {
      throw new Error(`The stand-in has no filter of webRequest.${name} yet`);
    }
    return args.at(-1);
  };
  return {
    seen: guard('webRequest', {
      onBeforeRequest: (...args: unknown[]) => {
        before = last('onBeforeRequest', args) as Before | null;
      },
      onHeadersReceived: (...args: unknown[]) => {
        onReceived = last('onHeadersReceived', args) as Received | null;
      },
    } satisfies Record<
      Extract<keyof Electron.WebRequest, `on${string}`> & ('onBeforeRequest' | 'onHeadersReceived'),
      unknown
    >),
    mayRequest: (windowId, { url, method, resourceType }) =>
      new Promise((resolve) => {
        if (before === null) resolve(true);
        else before({ url, method, resourceType, webContentsId: windowId }, ({ cancel }) => resolve(cancel !== true));
      }),
    received: (request, response) =>
      new Promise((resolve) => {
        if (onReceived === null) return resolve(response);
        const responseHeaders: Headers_ = {};
        for (const [name, value] of response.headers) (responseHeaders[name] ??= []).push(value);
        const details = { url: request.url, method: request.method, statusCode: response.status, responseHeaders };
        onReceived(details, ({ responseHeaders: changed }) => {
          const headers = Object.entries(changed ?? responseHeaders).flatMap(([name, values]) =>
            [values].flat().map((value) => [name, value] as const),
          );
          resolve({ ...response, headers });
        });
      }),
  };
}
