import { describe, expect, it } from 'vitest';
import { selectFormatters } from '../../../../src/cli/select/format.ts';
import type { SelectionResult } from '../../../../src/experiment/index.ts';

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
const arm = (id: string) => ({
  arm: id,
  title: id,
  n: 40,
  mean: 5,
  halfWidth: 1,
  keepsConstraints: null,
  eliminatedAt: null,
  because: null,
});
const pair = { first: 'base', second: 'quick', n: 40, difference: 3, halfWidth: 1, t: 6, savedRuns: 7 };
const rank = (id: string) => ({ arm: id, probabilityOfBest: 0.5, meanRank: 1.5, rankProbabilities: [0.5, 0.5] });
const common = {
  scenario: { title: 'Two arms' },
  ...{ outcome: 'waitMin', statistic: 'mean', unit: 'min', better: 'lower', delta: 1, alpha: 0.05, status: 'decided', winner: 'quick' },
  ...{ constraints: [], arms: [arm('base'), arm('quick')], sharedReplications: 40, ranks: [rank('base'), rank('quick')] },
};
const fixed = { ...common, isAfterStopping: false, pairs: [{ ...pair, p: 0.001, pHolm: 0.001, isDistinguishable: true }] };
const stopped = { ...common, isAfterStopping: true, pairs: [{ ...pair, p: null, pHolm: null, isDistinguishable: null }] };
const said = (result: unknown) => oneLine(selectFormatters.table(result as SelectionResult, 100));

describe('the text of a choice', () => {
  it('marks pairs that are different where the number of replications was fixed', () => {
    expect(said(fixed)).toMatch(/quick -3\.0 ± 1\.0 \* /);
    expect(said(fixed)).toContain('min (± 95 %)');
    expect(said(fixed)).not.toContain('no pair is marked');
  });

  it('marks none where the values decided how many there are, and says why', () => {
    expect(said(stopped)).not.toMatch(/± 1\.0 \*/);
    expect(said(stopped)).toContain('such intervals, here and above, are too narrow, and no pair is marked as different');
    expect(said(stopped)).not.toContain('(± 95 %)');
    expect(said(stopped)).toContain('As it was stopped by what was seen, that looks firmer than it is.');
  });

  it('says so in every row of the CSV', () => {
    const [head, ...rows] = selectFormatters
      .csv(stopped as unknown as SelectionResult, 80)
      .trim()
      .split('\n');
    expect(head).toMatch(/,isAfterStopping$/);
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(['true', 'true', 'true']);
  });
});
