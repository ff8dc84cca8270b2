// Owns when the score is asked for again: it changes by itself when a due instant passes, also where nothing is open
// and the desk sleeps.
import { minuteMs } from '../../electron/domain/policy.ts';
import type { Api } from '../api.ts';
import type { Clock } from '../ui/clock.ts';
import type { Visibility } from '../ui/visibility.ts';
import type { Mirror } from './mirror.ts';

interface ScoreWatchParts {
  readonly api: Pick<Api, 'call'>;
  readonly mirror: Mirror;
  readonly clock: Clock;
  readonly visibility: Visibility;
}

/** An answer that names an instant already passed is not asked for again at once. */
const shortestPauseMs = 1_000;

/** Watches until the answered function is called. No timer is armed while nobody sees it or no change is ahead. */
export function watchScore({ api, mirror, clock, visibility }: ScoreWatchParts): () => void {
  let wasVisible = visibility.isVisible();
  let askedAtMs = -Infinity;
  let cancelTimer = (): void => undefined;

  const ask = async (): Promise<void> => {
    cancelTimer();
    askedAtMs = clock.now();
    const result = await api.call('score', {});
    // A desk that is away sends everything when it is back.
    if (!result.ok) return;
    mirror.receive({ type: 'change', change: { score: result.value } });
    arm();
  };
  const arm = (): void => {
    cancelTimer();
    const changesAtMs = mirror.snapshot()?.score.changesAtMs ?? null;
    if (changesAtMs === null || !visibility.isVisible()) return;
    const untilMs = Math.max(changesAtMs, askedAtMs + shortestPauseMs) - clock.now();
    // In sleep a timer stands still while the wall clock goes on: it looks at that every minute.
    if (untilMs > minuteMs) cancelTimer = clock.setTimer(minuteMs, arm);
    else if (untilMs > 0) cancelTimer = clock.setTimer(untilMs, () => void ask());
    else void ask();
  };
  const onVisibility = (): void => {
    const isBack = visibility.isVisible() && !wasVisible;
    wasVisible = visibility.isVisible();
    if (isBack && mirror.snapshot() !== null) void ask();
    else arm();
  };
  const stops = [mirror.subscribe('score', arm), visibility.onChange(onVisibility)];
  arm();
  return () => {
    for (const stop of stops) stop();
    cancelTimer();
  };
}
