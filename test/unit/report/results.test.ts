import { describe, expect, it } from 'vitest';
import type { ComparisonRow } from '../../../src/experiment/index.ts';
import { contextOf } from '../../../src/report/report-input.ts';
import { resultsSection } from '../../../src/report/results.ts';
import { verdictOn } from '../../../src/report/verdict.ts';
import { parsed, queueText, reported } from './reported.ts';

const input = reported(parsed(queueText));
const waits = input.result.comparisons.find(
  ({ outcome, statistic, role }) => outcome === 'waitMin' && statistic === 'mean' && role === null,
)!;

describe('the results', () => {
  it('show every total of an arm with the difference from the baseline, its interval and a verdict', () => {
    const result = {
      ...input.result,
      outcomes: input.result.outcomes.filter(
        ({ outcome, statistic, role }) => outcome === 'waitMin' && statistic === 'mean' && role === null,
      ),
      comparisons: [{ ...waits, difference: 2.5, halfWidth: 0.75, isDistinguishable: true, pHolm: 0.01 }],
    };
    const text = resultsSection(contextOf({ ...input, result }));
    expect(text).toContain('### Slower against Today\n\n| Timeliness | Baseline | This arm | Difference | 95 % interval | Verdict |\n');
    expect(text).toMatch(/\| Wait \(min\) \| [\d.]+ ± [\d.]+ \| [\d.]+ ± [\d.]+ \| 2\.50 ± 0\.75 \| 1\.75 to 3\.25 \| worse \|$/m);
  });

  it('show one arm with its spread', () => {
    const text = resultsSection(contextOf(reported(input.scenario, [])));
    expect(text).toContain('| Timeliness | Mean ± half width | Standard deviation between replications | Replications |');
    expect(text).not.toContain('Verdict');
  });

  it.each<[string, Partial<ComparisonRow>]>([
    ['not distinguishable', { difference: -1, halfWidth: 2, isDistinguishable: false }],
    ['better', { difference: -3, halfWidth: 2, isDistinguishable: true, pHolm: 0.01 }],
    ['worse°', { difference: 3, halfWidth: 2, isDistinguishable: true, pHolm: 0.3 }],
    ['no difference', { difference: 0, halfWidth: 0, relative: 0, isDistinguishable: false }],
    ['none seen', { difference: 0, halfWidth: 0, relative: null, isDistinguishable: false }],
    ['changed', { outcome: 'messagesPerDay', difference: 3, halfWidth: 2, isDistinguishable: true, pHolm: null }],
    ['', { difference: 3, halfWidth: null, isDistinguishable: false }],
  ])('say "%s"', (words, change) => {
    expect(verdictOn({ ...waits, pHolm: null, ...change })).toBe(words);
  });
});
