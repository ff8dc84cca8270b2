import type { StandInSession } from './session.ts';
import { note } from './state.ts';
import type { StandInWebContents } from './web-contents.ts';

/** As Electron does: what nobody refuses is allowed. */
export async function askPermission(
  session: StandInSession,
  contents: StandInWebContents,
  permission: string,
  url: string,
): Promise<boolean> {
  const isAllowed = await decide(session, contents, permission, url);
  note('session', 'permission', permission, isAllowed);
  return isAllowed;
}

function decide(
  { permissions: { check, request, display } }: StandInSession,
  contents: StandInWebContents,
  permission: string,
  url: string,
): boolean | Promise<boolean> {
  const details = { requestingUrl: url, isMainFrame: true };
  if (permission === 'display-capture' && display === null) return false;
  const isChecked = check?.(contents as never, permission as never, new URL(url).origin, details) ?? true;
  if (!isChecked) return false;
  if (request === null) return true;
  return new Promise((resolve) => request(contents as never, permission as never, resolve, details));
}
