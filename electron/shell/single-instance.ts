import type { App } from 'electron';
import { readHandedOver, type LaunchArguments } from './arguments.ts';

export interface SingleInstance {
  /** False: another one runs and was told; this one ends. */
  readonly isFirst: boolean;
  /** Starts that came before somebody listened are told then. */
  onSecondStart(listener: (launch: LaunchArguments) => void): void;
  dispose(): void;
}

/** The lock stands in the folder `userData`: set that first. */
export function takeSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'releaseSingleInstanceLock' | 'on' | 'off'>,
  launch: LaunchArguments,
): SingleInstance {
  const isFirst = app.requestSingleInstanceLock({ ...launch });
  const early: LaunchArguments[] = [];
  let tell = (second: LaunchArguments): void => void early.push(second);
  const onSecond = (_event: unknown, _argv: unknown, _folder: unknown, additionalData: unknown): void =>
    tell(readHandedOver(additionalData));
  if (isFirst) app.on('second-instance', onSecond);
  return {
    isFirst,
    onSecondStart: (listener) => {
      tell = listener;
      for (const second of early.splice(0)) listener(second);
    },
    dispose: () => {
      app.off('second-instance', onSecond);
      if (isFirst) app.releaseSingleInstanceLock();
    },
  };
}
