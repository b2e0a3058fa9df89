import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalizedOddsDifference, equalOpportunityDifference } from '../../../../src/experiment/equity/classification.ts';
import type { EquityValue, GroupValue } from '../../../../src/experiment/equity/group-value.ts';
import {
  aci,
  atkinson,
  atkinsonEquivalent,
  bgsd,
  bgv,
  cov,
  difference,
  erreygers,
  fractionBounds,
  gap,
  gini,
  idisUnweighted,
  idisWeighted,
  kolm,
  mld,
  paf,
  par,
  ratio,
  rci,
  rii,
  riiPamuk,
  sii,
  theil,
  wagstaff,
} from './on-groups.ts';
import { expectPrinted, four, mirrored, ordered, unordered } from './published-groups.ts';

type Measure = (groups: readonly GroupValue[]) => EquityValue;

const inFractions: Record<string, Measure> = {
  ...{ erreygers: (groups) => erreygers(groups, fractionBounds), wagstaff: (groups) => wagstaff(groups, fractionBounds) },
  ...{ siiLogit: (groups) => sii(groups, 'logit'), riiLogit: (groups) => rii(groups, 'logit'), kolm: (groups) => kolm(groups, 1) },
};
const inUnits: Record<string, Measure> = {
  ...{ difference, gap, aci, sii, bgsd },
  par: (groups) => par(groups, 'higher'),
  equivalent: (groups) => atkinsonEquivalent(groups, 2),
};
const relative: Record<string, Measure> = {
  ...{ ratio, rci, rii, riiPamuk, cov, idisUnweighted, idisWeighted, theil, mld, gini },
  paf: (groups) => paf(groups, 'higher'),
  atkinson: (groups) => atkinson(groups, 1),
};
const every: Record<string, Measure> = { ...inFractions, ...inUnits, ...relative, bgv };

const fraction = fc.integer({ min: 50, max: 950 }).map((thousandths) => thousandths / 1000);
const group = fc.record({ share: fc.integer({ min: 1, max: 50 }), value: fraction, disadvantageRank: fc.integer({ min: 0, max: 3 }) });
const someGroups = fc
  .array(group, { minLength: 2, maxLength: 8 })
  .filter((groups) => new Set(groups.map(({ disadvantageRank }) => disadvantageRank)).size > 1);

function expectSame(actual: EquityValue, expected: EquityValue): void {
  if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, 8);
  else expect(actual).toEqual(expected);
}
const hold = (property: (groups: readonly GroupValue[]) => void) => fc.assert(fc.property(someGroups, property), { numRuns: 60, seed: 7 });

describe('a measure of equity', () => {
  it.each(Object.entries(every))('%s does not depend on the order in which groups are listed', (_, measure) => {
    hold((groups) => expectSame(measure([...groups].reverse()), measure(groups)));
  });

  it.each(Object.entries(every))('%s is the same for a panel and for two such panels together', (_, measure) => {
    hold((groups) => expectSame(measure([...groups, ...groups]), measure(groups)));
  });

  it.each(Object.entries(every))('%s takes shares in any unit', (_, measure) => {
    hold((groups) => expectSame(measure(groups.map((one) => ({ ...one, share: one.share * 118 }))), measure(groups)));
  });

  it.each(Object.entries(every))('%s leaves out groups without members', (_, measure) => {
    hold((groups) => expectSame(measure([...groups, { share: 0, value: 0.99, disadvantageRank: 9 }]), measure(groups)));
  });

  it.each(Object.entries(relative))('%s is relative: the unit of the outcome does not matter', (_, measure) => {
    hold((groups) => expectSame(measure(groups.map((one) => ({ ...one, value: 60 * one.value }))), measure(groups)));
  });

  it.each(Object.entries(inUnits))('%s is in the unit of the outcome', (_, measure) => {
    hold((groups) => {
      const value = measure(groups) as number;
      expectSame(measure(groups.map((one) => ({ ...one, value: 60 * one.value }))), 60 * value);
    });
  });

  it.each(['difference', 'aci', 'sii', 'siiLogit', 'erreygers', 'wagstaff'] as const)('%s only changes sign under 1 - y', (name) => {
    hold((groups) => {
      const value = every[name](groups);
      expectSame(every[name](mirrored(groups)), typeof value === 'number' ? -value : value);
    });
  });

  it.each(['gap', 'bgv', 'bgsd'] as const)('%s stays as it is under 1 - y', (name) => {
    hold((groups) => expectSame(every[name](mirrored(groups)), every[name](groups)));
  });

  it('erreygers, wagstaff and twice rci agree where the mean of a fraction is one half', () => {
    const halves = ordered([1, 2, 1], [0.3, 0.5, 0.7]);
    const twice = 2 * (rci(halves) as number);
    expectPrinted(erreygers(halves, fractionBounds), twice);
    expectPrinted(wagstaff(halves, fractionBounds), twice);
  });

  it('groups of one rank count as one group with their mean', () => {
    const apart: GroupValue[] = [
      { share: 1, value: 0.2, disadvantageRank: 2 },
      { share: 3, value: 0.4, disadvantageRank: 1 },
      { share: 1, value: 0.8, disadvantageRank: 1 },
      { share: 2, value: 0.6, disadvantageRank: 0 },
    ];
    const pooled = [apart[0], { share: 4, value: 0.5, disadvantageRank: 1 }, apart[3]];
    for (const name of ['difference', 'ratio', 'aci', 'rci', 'sii', 'siiLogit', 'rii', 'riiLogit', 'riiPamuk'] as const) {
      expectSame(every[name](apart), every[name](pooled));
    }
  });
});

describe('what does not exist', () => {
  const why = (reason: string) => ({ undefinedBecause: reason });

  it.each(Object.entries(every))('%s needs two groups, each with a value', (_, measure) => {
    expect(measure([four[0]])).toEqual(why('fewer than two groups'));
    expect(measure([])).toEqual(why('fewer than two groups'));
    expect(measure([four[0], { ...four[1], value: Number.NaN }])).toEqual(why('a group has no value'));
  });

  it.each(['difference', 'ratio', 'aci', 'rci', 'erreygers', 'wagstaff', 'sii', 'siiLogit', 'rii', 'riiPamuk'] as const)(
    '%s needs an order',
    (name) => {
      expect(every[name](unordered([1, 1], [0.2, 0.4]))).toEqual(why('a group has no disadvantage rank'));
      const level = four.map((one) => ({ ...one, disadvantageRank: 1 }));
      expect(every[name](level)).toEqual(why('all groups have the same disadvantage rank'));
    },
  );

  it.each(['rci', 'riiPamuk', 'cov', 'idisWeighted', 'idisUnweighted', 'gini', 'paf'] as const)('%s needs a mean', (name) => {
    expect(every[name](ordered([1, 1], [0, 0]))).toEqual(why('the mean is zero or nearly'));
    expect(every[name](ordered([1, 1], [-0.3, 0.1 + 0.2]))).toEqual(why('the mean is zero or nearly'));
  });

  it.each(['theil', 'mld', 'atkinson', 'equivalent'] as const)('%s needs values above zero', (name) => {
    expect(every[name](ordered([1, 1], [0, 0.5]))).toEqual(why('a value is zero or below'));
  });

  it('a Gini index needs values that are not below zero', () => {
    expect(gini(ordered([1, 1], [-1, 3]))).toEqual(why('a value is zero or below'));
    expect(gini(ordered([1, 1], [0, 3]))).toBe(0.5);
  });

  it('a ratio needs a denominator', () => {
    expect(ratio(ordered([1, 1], [0.5, 0]))).toEqual(why('the value of the least disadvantaged is zero'));
    expect(rii(ordered([1, 1, 1], [0, 0, 1]))).toEqual(why('the fitted value of the most disadvantaged is zero or below'));
  });

  it('bounded indices need bounds, values within them, and Wagstaff a mean between them', () => {
    expect(erreygers(four)).toEqual(why('the outcome has no upper bound'));
    expect(wagstaff(four)).toEqual(why('the outcome has no upper bound'));
    expect(erreygers(ordered([1, 1], [0.5, 1.5]), fractionBounds)).toEqual(why('a value lies outside the bounds'));
    expect(sii(ordered([1, 1], [0.5, 1.5]), 'logit')).toEqual(why('a value lies outside the bounds'));
    expect(wagstaff(ordered([1, 1], [0, 0]), fractionBounds)).toEqual(why('the mean is at a bound'));
    expect(wagstaff(ordered([1, 1], [1, 1]), fractionBounds)).toEqual(why('the mean is at a bound'));
  });

  it.each([[[0, 0, 0]], [[1, 1, 1]], [[0, 0, 1]], [[0, 0.5, 1]], [[1, 0.5, 0]], [[0.5, 1, 1]], [[1, 1, 0.5]]])(
    'a logit slope is not finite for %j',
    (values) => {
      expect(sii(ordered([1, 1, 1], values), 'logit')).toEqual(why('the logit fit has no finite slope'));
    },
  );

  it('a logit slope is finite when a group at zero stands between others', () => {
    expect(sii(ordered([1, 1, 1], [0.5, 0, 0.5]), 'logit')).toBeCloseTo(0, 10);
  });

  it('what could be gained is not known where neither more nor less is better', () => {
    expect(par(four, 'neither')).toEqual(why('neither more nor less of the outcome is better'));
    expect(paf(four, 'neither')).toEqual(why('neither more nor less of the outcome is better'));
  });

  it('differences of rates need two groups, and cases in each', () => {
    expect(equalOpportunityDifference([0.5])).toEqual(why('fewer than two groups'));
    expect(equalOpportunityDifference([0.5, Number.NaN])).toEqual(why('a group has no cases'));
    expect(equalizedOddsDifference([0.5, 0.6], [0.5, Number.NaN])).toEqual(why('a group has no cases'));
    expect(equalizedOddsDifference([Number.NaN, 0.6], [0.5, 0.5])).toEqual(why('a group has no cases'));
  });
});
