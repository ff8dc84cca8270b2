import { reportSpans, type ReportSpan } from '../../../electron/domain/report-window.ts';

/** The one that a key leads to, round the ends; null when it is no key of tabs. */
export function tabAfter(span: ReportSpan, key: string, isRightToLeft: boolean): ReportSpan | null {
  const at = reportSpans.indexOf(span);
  const [back, on] = isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const places: Readonly<Record<string, number>> = { [back]: at - 1, [on]: at + 1, Home: 0, End: -1 };
  const place = places[key];
  return place === undefined ? null : (reportSpans.at(place % reportSpans.length) ?? null);
}
