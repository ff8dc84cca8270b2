// Owns what the tray's menu, notifications, links and shortcuts do. What the desk refuses is said in the window.
import type { Phrase, Words } from '../domain/words.ts';
import type { CallArgs, CallName } from '../contract/calls.ts';
import { parseDeepLink, type DeepLink } from '../contract/deep-link.ts';
import type { PageRequest } from '../contract/views.ts';
import type { Clock } from '../desk/clock.ts';
import type { Desk } from '../desk/desk.ts';
import type { Choice } from '../domain/choices.ts';
import { compileOpenHours } from '../domain/open-hours.ts';
import { minuteMs } from '../domain/policy.ts';
import { quietChoiceMs, type QuietChoice, type TrayCommand } from '../domain/tray-menu.ts';
import type { DeskMirror } from './desk-mirror.ts';
import type { Lifetime } from './lifetime.ts';

export interface Commands {
  /** What was offered may be done already by the time it is pressed: the desk refuses it then, and the window says so. */
  acknowledge(id: string): Promise<void>;
  contact(id: string): Promise<void>;
  /** `choice` is an id of the desk's; without one it is the nearest to five minutes. */
  snooze(id: string, choice?: string): Promise<void>;
  run(command: TrayCommand): void;
  /** A link as it came. */
  follow(link: string): void;
}

export interface CommandParts {
  readonly desk: Pick<Desk, 'ask' | 'notify'>;
  readonly mirror: Pick<DeskMirror, 'inquiry' | 'settings'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly popup: { show(request?: PageRequest): void };
  readonly lifetime: Pick<Lifetime, 'end'>;
}

export function createCommands(parts: CommandParts): Commands {
  const { desk, mirror, popup } = parts;
  const { show } = popup;

  async function askAbout<Name extends CallName>(id: string, name: Name, args: CallArgs<Name>): Promise<void> {
    const result = await desk.ask(name, args);
    if (!result.ok) show({ show: 'inquiry', id, with: problemOf(result.refusal) });
  }

  function say(words: Words): void {
    desk.notify(words);
    show();
  }

  const acknowledge = (id: string): Promise<void> => askAbout(id, 'acknowledge', { id, owed: null });
  const contact = (id: string): Promise<void> => askAbout(id, 'contact', { id, hasNews: true, owed: null });

  async function snooze(id: string, choice?: string): Promise<void> {
    const choices = await desk.ask('snoozeChoices', { id });
    const untilMs = snoozeUntil(choices.ok ? choices.value : [], parts.clock.now(), choice);
    await askAbout(id, 'snooze', { id, untilMs });
  }

  async function quietUntil(quietUntilMs: number | null): Promise<void> {
    const { settings } = mirror;
    const result = await desk.ask('changeSettings', {
      settings: { ...settings, policy: { ...settings.policy, quietUntilMs } },
      basedOn: null,
    });
    if (!result.ok) say(result.refusal);
  }

  async function quiet(choice: QuietChoice): Promise<void> {
    const { policy } = mirror.settings;
    const hours = compileOpenHours(policy.openHours);
    if (hours.ok) await quietUntil(quietChoiceMs(choice, { policy, calendar: hours.calendar }, parts.clock.now()));
  }

  const runners: { readonly [Type in TrayCommand['type']]: (command: Extract<TrayCommand, { type: Type }>) => void } = {
    acknowledge: ({ inquiryId }) => void acknowledge(inquiryId),
    contact: ({ inquiryId }) => void contact(inquiryId),
    'open-inquiry': ({ inquiryId }) => show({ show: 'inquiry', id: inquiryId, with: null }),
    snooze: ({ inquiryId, choice }) => void snooze(inquiryId, choice),
    quiet: ({ choice }) => void quiet(choice),
    'end-quiet': () => void quietUntil(null),
    add: () => show({ show: 'add', text: '' }),
    open: () => show(),
    reports: () => show({ show: 'account' }),
    settings: () => show({ show: 'settings' }),
    quit: () => void parts.lifetime.end(),
  };

  return {
    acknowledge,
    contact,
    snooze,
    run: <Type extends TrayCommand['type']>(command: Extract<TrayCommand, { type: Type }>) =>
      runners[command.type](command),
    follow: (link) => {
      const parsed = parseDeepLink(link);
      if (parsed.ok) show(requestOf(parsed.value));
      else say(parsed.refusal);
    },
  };
}

function problemOf({ sentence: problem, said }: Words): { readonly problem: string; readonly said?: Phrase } {
  return said === undefined ? { problem } : { problem, said };
}

/** A link leads somewhere and asks; it does nothing by itself. */
export function requestOf(link: DeepLink): PageRequest {
  switch (link.type) {
    case 'add':
      return { show: 'add', text: link.text };
    case 'open':
      return { show: 'inquiry', id: link.id, with: null };
    case 'acknowledge':
      return { show: 'inquiry', id: link.id, with: { ask: 'acknowledge' } };
  }
}

const usualSnoozeMs = 5 * minuteMs;

/** The instant of the choice that was meant, else of that which is nearest to five minutes. */
export function snoozeUntil(choices: readonly Choice[], nowMs: number, choice?: string): number {
  const distance = ({ atMs }: Choice): number => Math.abs(atMs - nowMs - usualSnoozeMs);
  const [nearest] = choices.toSorted((a, b) => distance(a) - distance(b));
  return (choices.find(({ id }) => id === choice) ?? nearest)?.atMs ?? nowMs + usualSnoozeMs;
}
