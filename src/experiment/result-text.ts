/** A result as text for a file, the same at the command line and in the page: JSON, and CSV in long form. */
import type { ExperimentResult } from './result.ts';
import { csvText, jsonText } from './row-text.ts';

/** Exactly the documented type, a row a line. */
export function resultJson(result: ExperimentResult): string {
  return jsonText(result);
}

const columns = [
  ...(['kind', 'arm', 'baseline', 'outcome', 'unit', 'statistic', 'setting', 'role', 'group', 'category'] as const),
  ...(['n', 'mean', 'sd', 'difference', 'halfWidth', 'relative', 'isDistinguishable', 'measure'] as const),
  ...(['expectedFromNoise', 'direction', 'undefinedCount', 'undefinedBecause'] as const),
  ...(['p', 'pHolm', 'family'] as const),
  ...(['share', 'estimate', 'low', 'high', 'coverage'] as const),
];

/** One row for each estimate, comparison and quantile, of outcomes and of equity measures, told apart by `kind`. */
export function resultCsv({ outcomes, comparisons, equity = [], equityComparisons = [], quantiles = [] }: ExperimentResult): string {
  return csvText(columns, [
    ...outcomes.map((row) => ({ kind: 'outcome', ...row })),
    ...comparisons.map((row) => ({ kind: 'comparison', ...row })),
    ...equity.map((row) => ({ kind: 'equity', ...row })),
    ...equityComparisons.map((row) => ({ kind: 'equityComparison', ...row })),
    ...quantiles.map((row) => ({ kind: 'quantile', ...row })),
  ]);
}
