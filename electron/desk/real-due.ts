// Owns what the sample day knows of the real list: when somebody has to see to it, and of whom not a word.
import type { DeskChange, InquiryView } from '../contract/views.ts';
import { urgentSpans, type UrgentSpan } from '../domain/urgent-span.ts';
import type { Desk } from './desk.ts';
import { createListeners } from './listeners.ts';

export type RealDesk = Pick<Desk, 'snapshot' | 'onChanged'>;

export interface RealDue {
  spans(): readonly UrgentSpan[];
  /** Called when they have become others. Returns what ends it. */
  onChanged(listener: () => void): () => void;
  stop(): void;
}

export function followRealDue(real: RealDesk, onTrouble: (problem: unknown) => void): RealDue {
  const byId = new Map<string, readonly UrgentSpan[]>();
  const listeners = createListeners<null>(onTrouble);
  const keep = ({ id, standing }: InquiryView): void => void byId.set(id, urgentSpans(standing));
  for (const view of real.snapshot().inquiries) keep(view);
  const spans = (): readonly UrgentSpan[] => [...byId.values()].flat();
  let told = JSON.stringify(spans());
  const stop = real.onChanged(({ inquiries = [], gone = [] }) => {
    for (const view of inquiries) keep(view);
    for (const id of gone) byId.delete(id);
    const now = JSON.stringify(spans());
    if (now === told) return;
    told = now;
    listeners.publish(null);
  });
  return {
    spans,
    onChanged: listeners.onChanged,
    stop: () => {
      stop();
      listeners.clear();
    },
  };
}

/** The desk of the sample day, whose pages are told of the real one too. */
export function besideReal(sample: Desk, due: RealDue | null): Desk {
  if (due === null) return sample;
  return {
    ...sample,
    snapshot: () => ({ ...sample.snapshot(), realDue: due.spans() }),
    onChanged: (listener: (change: DeskChange) => void) => {
      const stops = [sample.onChanged(listener), due.onChanged(() => listener({ realDue: due.spans() }))];
      return () => stops.forEach((stop) => stop());
    },
  };
}
