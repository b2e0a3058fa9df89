/** A result as CSV in long form: one row for each estimate and each comparison, told apart by `kind`. */
import type { ComparisonRow, ExperimentResult, OutcomeRow } from '../experiment/index.ts';

const columns = [
  ...(['kind', 'arm', 'baseline', 'outcome', 'unit', 'statistic', 'setting', 'role', 'group', 'category'] as const),
  ...(['n', 'mean', 'sd', 'difference', 'halfWidth', 'relative', 'isDistinguishable'] as const),
];

type Row = Partial<OutcomeRow & ComparisonRow> & { readonly kind: 'outcome' | 'comparison' };

/** What does not exist is empty. */
function cell(value: string | number | boolean | null | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function formatCsv(result: ExperimentResult): string {
  const rows: Row[] = [
    ...result.outcomes.map((row) => ({ kind: 'outcome' as const, ...row })),
    ...result.comparisons.map((row) => ({ kind: 'comparison' as const, ...row })),
  ];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
