/** The outcomes of the comparison table, in its order. Those that a result does not have are left out. */
import type { ArmMark, Lookup, Place } from '../../charts/index.ts';
import { type OutcomeId, outcomes } from '../../experiment/index.ts';

export interface MainOutcome {
  readonly outcome: OutcomeId;
  readonly place: Place;
}

const totals = (...ids: OutcomeId[]): MainOutcome[] => ids.map((outcome) => ({ outcome, place: {} }));

const statistic = (outcome: OutcomeId, ...names: string[]): MainOutcome[] => names.map((name) => ({ outcome, place: { statistic: name } }));

/** Role by role the time, then the team, the patients, safety, and the AI's own figures. */
export function mainOutcomesOf(lookup: Lookup, arms: readonly ArmMark[], roles: readonly string[]): MainOutcome[] {
  const wanted: MainOutcome[] = [
    ...roles.map((role): MainOutcome => ({ outcome: 'inboxMinPerDay', place: { role } })),
    ...(roles.length > 0 ? [{ outcome: 'afterHoursMinPerDay', place: { role: roles[0] } } as const] : []),
    ...totals('teamMinPerDay'),
    ...statistic('responseMin', 'mean', 'p50', 'p90'),
    ...totals(
      'answeredWithin1BusinessDayFraction',
      'needsMetFraction',
      'unmetUrgentNeedFraction',
      'urgentLateFraction',
      'urgentMissedFraction',
    ),
    ...totals('noContactFraction', 'netCostUsdPerDay', 'wrongClosureFraction', 'draftUsedFraction', 'draftErrorSentFraction'),
    ...totals('misroutedFraction', 'touchesPerThread', 'backlogCount', 'triageSensitivity', 'triageSpecificity'),
  ];
  const exists = ({ outcome, place }: MainOutcome): boolean =>
    arms.some((arm) => (lookup.outcome(arm.id, outcome, place)?.mean ?? null) !== null);
  const found = wanted.filter(exists);
  if (found.some(({ outcome }) => outcome === 'inboxMinPerDay' || outcome === 'responseMin')) return found;
  // A textbook queue: whatever totals it has.
  const ids = [...new Set(lookup.result.outcomes.map((row) => row.outcome))].filter((id): id is OutcomeId => id in outcomes);
  return totals(...ids).filter(exists);
}
