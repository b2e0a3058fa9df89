/**
 * Work against fairness and safety: what an arm changes, replication by replication, in the outcomes of work on one side and in those of
 * patients and of the distance between their groups on the other. The rows of an arm are aligned: the k-th number of each is of the same
 * replication, so that any two of them are a cloud of paired replications.
 */
import type { OutcomeId } from '../model/index.ts';
import type { EquityMeasureId } from './equity/equity-measures.ts';
import { pairPlans, type ReadArm, type ReadPlan } from './equity/read-plans.ts';
import { changesOfVariance } from './equity/variance-changes.ts';
import type { PlaneRow } from './equity-result.ts';
import { finiteOrNull } from './finite-or-null.ts';
import { describeMeasure, keyOf } from './measure.ts';
import type { ArmSample } from './summarize.ts';

const workOutcomes: readonly OutcomeId[] = ['inboxMinPerDay', 'afterHoursMinPerDay', 'teamMinPerDay', 'netCostUsdPerDay'];
const patientOutcomes: readonly OutcomeId[] = [
  'unmetUrgentNeedFraction',
  'needsMetFraction',
  'answeredWithin1BusinessDayFraction',
  'urgentLateFraction',
  'urgentMissedFraction',
  'noContactFraction',
  'responseMin',
  'urgentFirstReadMin',
];

/** The rows of work of each arm but the first, the baseline: totals over settings, groups and categories, by role where they have one. */
export function workPlane([baseline, ...others]: readonly ArmSample[]): PlaneRow[] {
  const before = new Map(baseline.layout.measures.map((measure, place) => [keyOf(measure), place]));
  return others.flatMap((arm) =>
    arm.layout.measures.flatMap((measure, place): PlaneRow[] => {
      const { outcome, unit, statistic, setting, role, group, category } = describeMeasure(measure);
      const from = before.get(keyOf(measure));
      const isTotal = setting === null && group === null && category === null;
      if (from === undefined || !isTotal || statistic !== 'mean' || !workOutcomes.includes(outcome)) return [];
      const changes = arm.results.map(({ values }, index) => finiteOrNull(values[place] - baseline.results[index].values[from]));
      return [{ baseline: baseline.id, arm: arm.id, outcome, unit, statistic, role, aspect: 'level', changes }];
    }),
  );
}

/**
 * The rows of patients of one arm. `level`: of all patients together. `difference`: of the most less the least disadvantaged, with its sign,
 * so that it says who gains ground whether or not one can tell on which side of equality they stand. `bgv`: of the variance between groups,
 * less what chance gives in each arm, by jackknife (see `changesOfVariance`).
 */
export function fairnessPlane(baseline: ReadArm, arm: ReadArm): PlaneRow[] {
  return pairPlans(baseline, arm).flatMap(({ before, after }): PlaneRow[] => {
    const { outcome, statistic, setting } = after.plan;
    if (setting !== null || (statistic !== 'mean' && statistic !== 'fraction') || !patientOutcomes.includes(outcome)) return [];
    const unit = (measure: EquityMeasureId) => after.plan.places[after.plan.measures.indexOf(measure)].unit;
    const row = { baseline: baseline.id, arm: arm.id, outcome, statistic, role: null };
    const levelUnit = unit('difference');
    return [
      { ...row, unit: levelUnit, aspect: 'level' as const, changes: changes(levels(before, baseline), levels(after, arm)) },
      {
        ...row,
        unit: levelUnit,
        aspect: 'difference' as const,
        changes: changes(measured(before, 'difference'), measured(after, 'difference')),
      },
      { ...row, unit: unit('bgv'), aspect: 'bgv' as const, changes: changesOfVariance(before, after).map(finiteOrNull) },
    ].filter((one) => one.changes.some((change) => change !== null));
  });
}

const changes = (before: readonly number[], after: readonly number[]) =>
  after.map((value, replication) => finiteOrNull(value - before[replication]));

function levels({ plan: { totalPlace } }: ReadPlan, { results }: ReadArm): number[] {
  return results.map(({ values }) => (totalPlace === undefined ? Number.NaN : values[totalPlace]));
}

function measured({ plan, readings }: ReadPlan, measure: EquityMeasureId): number[] {
  const index = plan.measures.indexOf(measure);
  return readings.map((reading) => {
    const value = reading.measured[index];
    return typeof value === 'number' ? value : Number.NaN;
  });
}
