/** What equity measures work on: one value for each group of patients, and the ways in which a measure can fail to exist. */

/** One group of patients: its share of the panel (in any unit: shares are normalised), its value, and its place. */
export interface GroupValue {
  readonly share: number;
  readonly value: number;
  /** Greater: more disadvantaged. Groups of one rank are equally disadvantaged. Without it there is no order. */
  readonly disadvantageRank?: number;
}

/** Why a measure does not exist. It is said; no small number is added anywhere to make it exist. */
export const reasons = {
  fewGroups: 'fewer than two groups',
  noValue: 'a group has no value',
  noRank: 'a group has no disadvantage rank',
  oneRank: 'all groups have the same disadvantage rank',
  zeroDenominator: 'the value of the least disadvantaged is zero',
  zeroMean: 'the mean is zero or nearly',
  zeroValue: 'a value is zero or below',
  noBounds: 'the outcome has no upper bound',
  outsideBounds: 'a value lies outside the bounds',
  atBound: 'the mean is at a bound',
  neitherBetter: 'neither more nor less of the outcome is better',
  noFit: 'the logit fit has no finite slope',
  fitBelowZero: 'the fitted value of the most disadvantaged is zero or below',
  noCases: 'a group has no cases',
} as const;
export type Reason = (typeof reasons)[keyof typeof reasons];

export interface Undefined {
  readonly undefinedBecause: Reason;
}

/** A number, or why there is none. */
export type EquityValue = number | Undefined;

export const because = (reason: keyof typeof reasons): Undefined => ({ undefinedBecause: reasons[reason] });

/** At least two groups with values, whose shares sum to one, with their mean by share: what every measure is taken of. */
export interface Panel {
  readonly groups: readonly GroupValue[];
  readonly mean: number;
  /** Its order of disadvantage, when a measure has asked for it. */
  ladder?: Ladder | Undefined;
}

/** All groups of one disadvantage rank together. */
export interface Step {
  readonly share: number;
  /** Mean of its groups by share. */
  readonly value: number;
  /** Share of the patients who are more disadvantaged, and half of its own: 0 is the most disadvantaged end, 1 the least. */
  readonly midpointRank: number;
}

/** From most to least disadvantaged, at least two steps. */
export interface Ladder {
  readonly steps: readonly Step[];
  readonly mostDisadvantaged: Step;
  readonly leastDisadvantaged: Step;
}

/** The groups that have members. Undefined with fewer than two of them, or when one has no value. */
export function panelOf(groups: readonly GroupValue[]): Panel | Undefined {
  const members = groups.every(({ share }) => share > 0) ? groups : groups.filter(({ share }) => share > 0);
  if (members.length < 2) return because('fewGroups');
  if (!members.every(({ value }) => Number.isFinite(value))) return because('noValue');
  const all = sum(members, ({ share }) => share);
  const shared = members.map(({ share, value, disadvantageRank }) => ({ share: share / all, value, disadvantageRank }));
  return { groups: shared, mean: sum(shared, ({ share, value }) => share * value), ladder: undefined };
}

/** A mean this small beside the values themselves is what is left of their cancelling out. */
const cancelledFraction = 1e-9;

/** For indices relative to the mean: undefined when the mean is zero, or nearly so beside the values it is made of. */
export function onMean({ groups, mean }: Panel, measure: () => EquityValue): EquityValue {
  const size = sum(groups, ({ share, value }) => share * Math.abs(value));
  return Math.abs(mean) <= cancelledFraction * size ? because('zeroMean') : measure();
}

/** For measures that take the logarithm or a negative power of the values. */
export function onPositive({ groups }: Panel, measure: () => EquityValue): EquityValue {
  return groups.some(({ value }) => value <= 0) ? because('zeroValue') : measure();
}

/** Goes on with a number; passes on why there is none. */
export function map(value: EquityValue, next: (number: number) => EquityValue): EquityValue {
  return typeof value === 'number' ? next(value) : value;
}

export function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
