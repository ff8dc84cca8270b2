import type { Session } from 'electron';
import type { Closable } from '../lifetime.ts';

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/** Electron grants every permission that nobody refuses. The page needs none; new ones are refused with the old. */
export function denyPermissions(session: Guarded): Closable {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  return { dispose: () => undefined };
}
