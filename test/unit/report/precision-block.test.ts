import { describe, expect, it } from 'vitest';
import { formatTable } from '../../../src/cli/table/format-table.ts';
import type { ExperimentResult, PrecisionRow } from '../../../src/experiment/index.ts';
import { precisionBlock, savedText } from '../../../src/report/precision-block.ts';
import { smallResult } from '../cli/small-result.ts';

const place = { unit: 'min/day', statistic: 'mean', setting: null, role: 'nurse', group: null, category: null } as const;
const row: PrecisionRow = {
  ...place,
  ...{ outcome: 'inboxMinPerDay', arm: 'ai', baseline: 'baseline', n: 20, missing: 0, isConstant: false, halfWidth: 1.2 },
  ...{ relativeFraction: 0.017, allowedHalfWidth: null, needed: null, expected: null, moreForHalf: 55 },
};
const pairing = [
  { ...place, outcome: 'inboxMinPerDay', arm: 'ai', baseline: 'baseline', pairs: 20, varianceRatio: 3, independentRuns: 60, savedRuns: 40 },
] as const;
const nothingAsked = { asked: null, status: null, needed: null, expected: null } as const;
const asked = { relativeFraction: 0.05, absolute: null, budget: 30 };
const resultOf = (precision: ExperimentResult['precision']): ExperimentResult => ({ ...smallResult, pairing, precision });
const textOf = (precision: ExperimentResult['precision']) => precisionBlock(resultOf(precision), 200).join('\n');

describe('precision in the table', () => {
  it('is said of every run, with what half the width takes and what the pairing saved', () => {
    const text = textOf({ ...nothingAsked, outcomes: [row] });
    expect(text).toMatch(/^In-basket time, nurse +ai +1\.20 min\/day \(1\.70 %\) +55 more +40 runs$/m);
    expect(formatTable(resultOf({ ...nothingAsked, outcomes: [row] }), 100)).toContain('Precision reached');
  });

  it('that was asked for is reached, or it is said how many it takes', () => {
    const reached = textOf({ asked, status: 'reached', needed: 14, expected: 14, outcomes: [{ ...row, needed: 14, expected: 14 }] });
    expect(reached).toContain('reached after 14');
    expect(reached).toContain("The precision asked for, 5 % of the baseline's mean, was reached after 14 of 20 replications.");
    const budget = textOf({ asked, status: 'budget', needed: null, expected: 90, outcomes: [{ ...row, expected: 90, missing: 2 }] });
    expect(budget).toContain('takes about 90; missing in 2');
    expect(budget).toContain('was not reached with the budget of 30 replications; it should take about 90 in all.');
    const never = textOf({
      asked: { ...asked, relativeFraction: null, absolute: 0.5 },
      status: 'more',
      needed: null,
      expected: null,
      outcomes: [row],
    });
    expect(never).toContain('0.5 in the unit of the outcome, was not reached after 20 replications; how many it takes cannot be told.');
  });

  it('is not believed of what never varied, and not told of what nobody asked about and did not occur', () => {
    expect(textOf({ ...nothingAsked, outcomes: [{ ...row, isConstant: true, halfWidth: 0 }] })).toContain('never varied: tells nothing');
    const absent = { ...row, n: 0, halfWidth: null, relativeFraction: null, moreForHalf: null };
    expect(textOf({ ...nothingAsked, outcomes: [absent] })).toBe('');
    expect(textOf({ asked, status: 'budget', needed: null, expected: null, outcomes: [absent] })).toContain('did not occur\n');
  });
});

describe('a difference that is distinguishable by itself only', () => {
  const withHolm = (pHolm: number) => ({
    ...smallResult,
    comparisons: smallResult.comparisons.map((one) => ({ ...one, p: 0.01, pHolm, family: one.role === null ? 'main' : 'role' })),
  });

  it('is marked, and it is said why', () => {
    expect(formatTable(withHolm(0.2), 100)).toMatch(/^In-basket time \(min\/day\).* better°$/m);
    const totals = smallResult.comparisons.filter(({ role }) => role === null).length;
    const text = formatTable(withHolm(0.2), 200).replaceAll(/\s+/g, ' ');
    expect(text).toContain('when one allows for how many comparisons of its family were made (Holm)');
    expect(text).toContain(
      `Families: ${totals} totals and leading outcomes of all arms; ${smallResult.comparisons.length - totals} by role.`,
    );
    expect(formatTable(withHolm(0.01), 200)).not.toContain('°');
  });
});

describe('what pairing saved', () => {
  it('is not counted beyond ten thousand runs: arms that hardly differ would save any number', () => {
    expect([savedText(-3), savedText(412), savedText(10_000), savedText(1_234_567)]).toEqual(['-3', '412', '10000', 'over 10000']);
  });
});
