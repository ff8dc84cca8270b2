// What the program was started with: its own arguments, and those that a second start hands over.
import { z } from 'zod';
import { linkScheme } from '../contract/deep-link.ts';

export interface LaunchArguments {
  /** Started at login: only the tray, where there is one. */
  readonly isHidden: boolean;
  /** As they came: parsed by whoever follows them. */
  readonly links: readonly string[];
}

const mostLinks = 5;

/** Chromium and the system add arguments of their own; what is not known is left alone. */
export function readArguments(argv: readonly string[]): LaunchArguments {
  return {
    isHidden: argv.includes('--hidden'),
    links: argv.filter(isLink).slice(0, mostLinks),
  };
}

function isLink(argument: string): boolean {
  return argument.slice(0, linkScheme.length + 1).toLowerCase() === `${linkScheme}:`;
}

const handedOver = z.object({
  isHidden: z.boolean(),
  links: z.array(z.string().max(10_000)).max(mostLinks),
});

/**
 * What a second start handed over. Its command line is not used: Chromium reorders it. Anything that can reach the lock
 * can send this, so it is parsed; what cannot be read asks for nothing more than the window.
 */
export function readHandedOver(additionalData: unknown): LaunchArguments {
  const parsed = handedOver.safeParse(additionalData);
  return parsed.success ? parsed.data : { isHidden: false, links: [] };
}
