import { describe, expect, it } from 'vitest';
import { resultCsv, resultJson } from '../../../src/experiment/index.ts';
import { smallResult } from '../cli/small-result.ts';

describe('a result as JSON', () => {
  it('is the result, with its keys in the documented order, ended by a newline', () => {
    const text = resultJson(smallResult);
    expect(JSON.parse(text)).toEqual(smallResult);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(smallResult));
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('has each row on a line of its own', () => {
    const lines = resultJson(smallResult).split('\n');
    expect(lines.filter((line) => line.startsWith('    {"arm":"ai","outcome":'))).toHaveLength(7);
    expect(resultJson({ ...smallResult, warnings: [] })).toContain('\n  "warnings": [],\n');
  });
});

describe('a result as CSV', () => {
  const lines = resultCsv(smallResult).split('\n');

  it('has a row for each estimate and each comparison, told apart by kind', () => {
    expect(lines[0]).toBe(
      'kind,arm,baseline,outcome,unit,statistic,setting,role,group,category,n,mean,sd,difference,halfWidth,relative,isDistinguishable,measure,expectedFromNoise,direction,undefinedCount,undefinedBecause,p,pHolm,family,share,estimate,low,high,coverage',
    );
    expect(lines[1]).toBe('outcome,baseline,,inboxMinPerDay,min/day,mean,,,,,20,70,5,,2.5,,,,,,,,,,,,,,,');
    expect(lines).toContain('comparison,ai,baseline,inboxMinPerDay,min/day,mean,,nurse,,,20,,,0.1,0.4,-0.1,false,,,,,,,,,,,,,');
    expect(lines).toHaveLength(1 + smallResult.outcomes.length + smallResult.comparisons.length + 1);
    expect(lines.at(-1)).toBe('');
  });

  it('leaves empty what does not exist', () => {
    const [row] = smallResult.outcomes;
    const text = resultCsv({ ...smallResult, outcomes: [{ ...row, n: 0, mean: null, sd: null, halfWidth: null }], comparisons: [] });
    expect(text.split('\n')[1]).toBe('outcome,baseline,,inboxMinPerDay,min/day,mean,,,,,0,,,,,,,,,,,,,,,,,,,');
  });

  it('has a row for each equity measure and its comparison', () => {
    const place = {
      outcome: 'needsMetFraction',
      unit: 'fraction',
      statistic: 'fraction',
      setting: 'clinic',
      measure: 'sii',
      denominator: 'whole panel',
      n: 20,
      halfWidth: 0.02,
    } as const;
    const text = resultCsv({
      ...smallResult,
      outcomes: [],
      comparisons: [],
      equity: [{ ...place, arm: 'ai', mean: 0.1, sd: 0.04 }],
      equityComparisons: [{ ...place, baseline: 'baseline', arm: 'ai', difference: -0.05, isDistinguishable: true, direction: 'closer' }],
    });
    expect(text.split('\n').slice(1)).toEqual([
      'equity,ai,,needsMetFraction,fraction,fraction,clinic,,,,20,0.1,0.04,,0.02,,,sii,,,,,,,,,,,,',
      'equityComparison,ai,baseline,needsMetFraction,fraction,fraction,clinic,,,,20,,,-0.05,0.02,,true,sii,,closer,,,,,,,,,,',
      '',
    ]);
  });

  it('has a row for each quantile over the replications', () => {
    const what = { outcome: 'waitMin', unit: 'min', statistic: 'mean', share: 0.1, n: 20 } as const;
    const text = resultCsv({
      ...smallResult,
      outcomes: [],
      comparisons: [],
      quantiles: [
        { arm: 'ai', baseline: null, ...what, estimate: 4, low: null, high: 6, coverage: 0.96 },
        { arm: 'ai', baseline: 'baseline', ...what, estimate: -2, low: null, high: 1, coverage: 0.96 },
      ],
    });
    expect(text.split('\n').slice(1)).toEqual([
      'quantile,ai,,waitMin,min,mean,,,,,20,,,,,,,,,,,,,,,0.1,4,,6,0.96',
      'quantile,ai,baseline,waitMin,min,mean,,,,,20,,,,,,,,,,,,,,,0.1,-2,,1,0.96',
      '',
    ]);
  });

  it('quotes what would break a row', () => {
    const [row] = smallResult.outcomes;
    const text = resultCsv({ ...smallResult, outcomes: [{ ...row, role: 'a "b", c' }], comparisons: [] });
    expect(text.split('\n')[1]).toContain(',"a ""b"", c",');
  });
});
