/** What can stand on the axes of the plane: the outcomes of work, and those of patients with the distances between their groups. */
import { type EquityLookup, lookUpEquity, type PlaneAxis, type PlaneMeasure, planeKey } from '../../../charts/index.ts';
import { type ExperimentResult, type OutcomeId, outcomes, type PlaneRow } from '../../../experiment/index.ts';
import { people } from '../../findings/labels.ts';
import { outcomeName } from '../../words/outcome.ts';
import { planeWords, type SideWords, workName } from '../../words/plane.ts';
import type { View } from '../view.ts';

interface Placed extends PlaneMeasure {
  readonly outcome: OutcomeId;
  readonly axis: PlaneAxis;
  /** What its two directions are called. */
  readonly sides: SideWords;
}
export type WorkMeasure = Placed;
export type PatientMeasure = Placed;

const workOrder: readonly OutcomeId[] = ['inboxMinPerDay', 'teamMinPerDay', 'netCostUsdPerDay', 'afterHoursMinPerDay'];
const isWork = ({ outcome }: PlaneRow): boolean => workOrder.includes(outcome);

/** Every axis once, whichever arms have it; what never changes in any arm tells nothing. */
function distinct(rows: readonly PlaneRow[]): PlaneRow[] {
  const moving = rows.filter(({ changes }) => changes.some((change) => change !== null && change !== 0));
  return [...new Map(moving.map((row) => [planeKey(row), row])).values()];
}

/** The time of the most senior role first; time in the in-basket is per person, so that it is taken by role. */
export function workMeasures({ lookup, labels, roles }: Pick<View, 'lookup' | 'labels' | 'roles'>): WorkMeasure[] {
  const rows = distinct((lookup.result.plane ?? []).filter(isWork));
  const byRole = rows.some(({ role }) => role !== null);
  const isMeant = ({ outcome, role }: PlaneRow) =>
    role !== null || !byRole || !outcome.endsWith('MinPerDay') || outcome === 'teamMinPerDay';
  const place = ({ outcome, role }: PlaneRow) => workOrder.indexOf(outcome) * 100 + (role === null ? 0 : roles.indexOf(role));
  const measures = rows.filter(isMeant).map((row): WorkMeasure & { readonly place: number } => {
    const { title, unit } = outcomes[row.outcome];
    const name = workName(row.outcome, title, row.role === null ? null : people(labels.role(row.role)));
    const sides = planeWords.directions[row.outcome === 'netCostUsdPerDay' ? 'cost' : 'work'];
    // Each role's own time stands after what concerns everybody, except that of the most senior.
    const later = row.role !== null && row.role !== roles[0] ? 1000 : 0;
    return { ...measureOf(row), axis: { title: name, unit, better: 'lower' }, sides, place: place(row) + later };
  });
  return measures.sort((a, b) => a.place - b.place);
}

/** Gaps first, where the scenario ranks its groups. */
export function patientMeasures(result: ExperimentResult, equity: EquityLookup = lookUpEquity(result)): PatientMeasure[] {
  const rows = distinct((result.plane ?? []).filter((row) => !isWork(row)));
  return (['difference', 'level', 'bgv'] as const).flatMap((aspect) =>
    rows
      .filter((row) => row.aspect === aspect)
      .sort((a, b) => patientOrder(a) - patientOrder(b))
      .map((row) => patientMeasure(row, result, equity)),
  );
}

function patientMeasure(row: PlaneRow, result: ExperimentResult, equity: EquityLookup): PatientMeasure {
  const { outcome, aspect } = row;
  const { title, unit } = outcomes[outcome];
  const name = outcomeName(outcome, title);
  const better = outcomes[outcome].better === 'higher' ? 'higher' : 'lower';
  const measure = measureOf(row);
  switch (aspect) {
    case 'level':
      return { ...measure, axis: { title: planeWords.level(name), unit, better }, sides: planeWords.sides[better] };
    case 'difference': {
      const { good, bad } = planeWords.sides[isWorseOff(outcome, better, result, equity) ? 'fair' : 'ground'];
      const sides = better === 'lower' ? { down: good, up: bad } : { down: bad, up: good };
      return { ...measure, axis: { title: planeWords.difference(name), unit, better }, sides };
    }
    case 'bgv':
      return { ...measure, axis: { title: planeWords.spread(name), unit: `${unit}²`, better: 'lower' }, sides: planeWords.sides.variance };
    default:
      return aspect satisfies never;
  }
}

/** Are the most disadvantaged worse off in every arm, beyond its interval? */
function isWorseOff(outcome: OutcomeId, better: 'lower' | 'higher', { arms }: ExperimentResult, equity: EquityLookup): boolean {
  const gaps = arms.flatMap(({ id }) => equity.value(id, outcome, 'difference') ?? []);
  const sign = better === 'lower' ? 1 : -1;
  return gaps.length > 0 && gaps.every(({ mean, halfWidth }) => mean !== null && halfWidth !== null && sign * mean > halfWidth);
}

const measureOf = ({ outcome, role, aspect }: PlaneRow) => ({ outcome, role, aspect });

const patients: readonly OutcomeId[] = ['unmetUrgentNeedFraction', 'needsMetFraction', 'answeredWithin1BusinessDayFraction'];
const patientOrder = ({ outcome }: PlaneRow): number => (patients.includes(outcome) ? patients.indexOf(outcome) : patients.length);
