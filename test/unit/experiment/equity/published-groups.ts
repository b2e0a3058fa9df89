/** Groups of published examples, from most to least disadvantaged where there is an order, and how to compare with printed digits. */
import { expect } from 'vitest';
import type { EquityValue, GroupValue } from '../../../../src/experiment/equity/group-value.ts';

export const ordered = (shares: readonly number[], values: readonly number[]): GroupValue[] =>
  values.map((value, index) => ({ share: shares[index], value, disadvantageRank: values.length - index }));

export const unordered = (shares: readonly number[], values: readonly number[]): GroupValue[] =>
  values.map((value, index) => ({ share: shares[index], value }));

/** Test suite of the R package healthequal: five ordered groups. */
export const five = ordered([78, 91, 162, 103, 105], [20, 30, 40, 50, 60]);
/** The same in whole people out of the population, as the package rounds them for its logistic regressions. */
export const fiveInPeople = five.map((group) => ({ ...group, value: Math.round((group.value / 100) * group.share) / group.share }));

/** Test suite of healthequal: 25 groups without an order; the fourteenth is its reference. */
export const twentyFive = unordered(
  [832, 931, 1468, 1021, 1039, 1515, 1138, 620, 794, 866, 1367, 1108, 1120, 1033, 833, 1536, 1149, 410, 1210, 858, 680, 935, 692, 781, 812],
  [61, 74, 58, 59, 72, 75, 74, 68, 75, 67, 73, 63, 66, 62, 60, 66, 71, 73, 71, 61, 74, 84, 55, 69, 60],
);

/** Skilled birth attendance in Indonesia by wealth, from the data of healthequal. */
export const indonesia = ordered(
  [2072.43604, 2112.2041, 1983.0592, 2052.12378, 1884.50989],
  [75.6053009, 91.0199661, 96.0395889, 97.0422287, 99.2240524],
);
export const inFractions = (groups: readonly GroupValue[]) => groups.map((group) => ({ ...group, value: group.value / 100 }));

const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
/** Incomes of the R package ineq, each once, and as often as it says. */
export const ilocos = unordered(Array(10).fill(1), incomes);
export const ilocosByFrequency = unordered([482, 825, 722, 690, 661, 760, 745, 2140, 1911, 1024], incomes);

/** Four groups, share answered within a day: worked out by hand and by the R packages. */
export const four = ordered([0.1, 0.2, 0.3, 0.4], [0.6, 0.64, 0.67, 0.7]);

/** Healthy life years by deprivation in England, the example of dceasimR. */
export const england = ordered([1, 1, 1, 1, 1], [52.1, 56.3, 59.8, 63.2, 66.8]);

export const mirrored = (groups: readonly GroupValue[]) => groups.map((group) => ({ ...group, value: 1 - group.value }));

/** Every printed digit, and at least one part in a million. */
export function expectPrinted(actual: EquityValue, printed: number, relative = 1e-6): void {
  expect(actual, `${JSON.stringify(actual)} for ${printed}`).toBeTypeOf('number');
  expect(Math.abs((actual as number) - printed) / Math.abs(printed), `${actual} for ${printed}`).toBeLessThan(relative);
}
