/** A result as text for a file, the same at the command line and in the page: JSON, and CSV in long form. */
import type { ComparisonRow, EquityComparisonRow, EquityRow, ExperimentResult, OutcomeRow } from './result.ts';
import { csvText, jsonText } from './row-text.ts';

/** Exactly the documented type, a row a line. */
export function resultJson(result: ExperimentResult): string {
  return jsonText(result);
}

const columns = [
  ...(['kind', 'arm', 'baseline', 'outcome', 'unit', 'statistic', 'setting', 'role', 'group', 'category'] as const),
  ...(['n', 'mean', 'sd', 'difference', 'halfWidth', 'relative', 'isDistinguishable', 'measure'] as const),
  ...(['expectedFromNoise', 'direction', 'undefinedCount', 'undefinedBecause'] as const),
  ...(['p', 'pHolm'] as const),
];

type Row = { readonly kind: 'outcome' | 'comparison' | 'equity' | 'equityComparison' } & Partial<OutcomeRow & ComparisonRow> &
  Partial<Pick<EquityRow & EquityComparisonRow, 'measure' | 'expectedFromNoise' | 'direction' | 'undefinedCount' | 'undefinedBecause'>>;

/** One row for each estimate and each comparison, of outcomes and of equity measures, told apart by `kind`. */
export function resultCsv(result: ExperimentResult): string {
  const rows: Row[] = [
    ...result.outcomes.map((row) => ({ kind: 'outcome' as const, ...row })),
    ...result.comparisons.map((row) => ({ kind: 'comparison' as const, ...row })),
    ...(result.equity ?? []).map((row) => ({ kind: 'equity' as const, ...row })),
    ...(result.equityComparisons ?? []).map((row) => ({ kind: 'equityComparison' as const, ...row })),
  ];
  return csvText(columns, rows);
}
