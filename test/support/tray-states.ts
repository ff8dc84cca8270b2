import type { InquiryEvent } from '../../electron/domain/event.ts';
import { customerLabel, type Inquiry } from '../../electron/domain/inquiry.ts';
import type { Policy } from '../../electron/domain/policy.ts';
import { standingOf } from '../../electron/domain/standing.ts';
import type { TrayInquiry, TrayState } from '../../electron/domain/tray-scene.ts';
import { english } from '../../electron/domain/words.ts';
import { anInquiry } from './builders.ts';
import { rules } from './domain-builders.ts';

/** An inquiry as the tray sees it. */
export function waitingInquiry(inquiry: Inquiry): TrayInquiry {
  return {
    id: inquiry.id,
    kind: inquiry.kind,
    receivedAtMs: inquiry.receivedAtMs,
    label: customerLabel(inquiry.customer),
    standing: standingOf(inquiry, rules),
  };
}

export function customerWaits(name: string, receivedAtMs: number, events: readonly InquiryEvent[] = []): TrayInquiry {
  const customer = { name, phone: null, email: null, handle: null };
  return waitingInquiry(anInquiry({ id: name.toLowerCase(), customer, receivedAtMs, events }));
}

export function trayState(
  inquiries: readonly TrayInquiry[],
  policy: Partial<Policy> = {},
  show: TrayState['show'] = 'minutes',
  say: TrayState['say'] = english.say,
): TrayState {
  return { inquiries, policy: { ...rules.policy, ...policy }, show, say };
}
