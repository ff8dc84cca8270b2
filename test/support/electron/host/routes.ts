// Everything that pages ask for goes to the schemes that main handles, or to what the spec serves. Nothing goes to a network.
import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import { headerToChromium, toElectron } from '../wire/address.ts';
import type { Channel } from '../wire/channel.ts';
import type { MainOperations, PageRequest } from '../wire/messages.ts';
import type { WindowPage } from './window-page.ts';

export interface RouteSurroundings {
  readonly partition: string;
  readonly main: Channel<MainOperations>;
  readonly schemes: () => readonly string[];
  readonly windowOf: (page: Page) => WindowPage | undefined;
  /** Addresses of other sites, as far as the spec has them. */
  readonly otherSites: ReadonlyMap<string, string>;
  readonly onBlocked: (url: string) => void;
}

export async function routeEverything(context: BrowserContext, surroundings: RouteSurroundings): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await answer(route, surroundings);
    } catch {
      // The page or main has gone while it was asking.
      await route.abort('failed').catch(() => undefined);
    }
  });
}

function windowOfRequest(request: Request, windowOf: RouteSurroundings['windowOf']): WindowPage | undefined {
  try {
    return windowOf(request.frame().page());
  } catch {
    // A window that a page has just opened; it is closed at once.
    return undefined;
  }
}

async function answer(route: Route, surroundings: RouteSurroundings): Promise<void> {
  const { main, schemes, partition, otherSites, onBlocked } = surroundings;
  const request = route.request();
  const window = windowOfRequest(request, surroundings.windowOf);
  if (window === undefined) return await route.abort('blockedbyclient');
  const url = toElectron(request.url(), schemes());
  if (request.isNavigationRequest() && !(isMainFrame(request) && window.isExpected(request.url()))) {
    if (!(await main.ask('mayNavigate', window.id, url, isMainFrame(request)))) return await route.abort('aborted');
  }
  const asked: PageRequest = {
    url,
    method: request.method(),
    headers: withoutPseudo(await request.allHeaders(), schemes()),
    body: request.postDataBuffer(),
    resourceType: request.resourceType(),
  };
  if (!(await main.ask('mayRequest', partition, window.id, asked))) return await route.abort('blockedbyclient');
  const other = otherSites.get(url);
  if (other !== undefined) return await route.fulfill({ contentType: 'text/html', body: other });
  if (url === request.url()) {
    onBlocked(url);
    return await route.abort('internetdisconnected');
  }
  const response = await main.ask('serve', partition, asked);
  if (response === null) return await route.abort('failed');
  const headers = response.headers.map(([name, value]) => [name, headerToChromium(value, schemes())] as const);
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(headers),
    body: Buffer.from(response.body),
  });
}

const isMainFrame = (request: Request): boolean => request.frame().parentFrame() === null;

function withoutPseudo(headers: Record<string, string>, schemes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !name.startsWith(':'))
      .map(([name, value]) => [name, toElectron(value, schemes)]),
  );
}
