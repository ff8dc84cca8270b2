// "Why is it due then?": the rules answer, by the inquiry as it stands, in the list or in a closed month.
import { done, refuse, type Result } from '../contract/result.ts';
import { notThere } from '../domain/action.ts';
import { dueReasons, type DueReasons } from '../domain/explain-due.ts';
import { standingOf } from '../domain/standing.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

export async function explainDue(
  { ledger, clock }: DeskParts,
  history: History,
  id: string,
): Promise<Result<DueReasons>> {
  const inquiry = ledger.entry(id)?.inquiry ?? (await history.find([id])).get(id);
  if (inquiry === undefined) return refuse(...notThere);
  const { rules } = ledger;
  return done(dueReasons(inquiry, standingOf(inquiry, rules), rules, clock.now()));
}
