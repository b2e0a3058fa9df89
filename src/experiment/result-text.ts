/** A result as text for a file, the same at the command line and in the page: JSON, and CSV in long form. */
import type { ComparisonRow, ExperimentResult, OutcomeRow } from './result.ts';

/** Exactly the documented type, each row of a list on a line of its own, so that two results can be compared line by line. */
export function resultJson(result: ExperimentResult): string {
  const entries = Object.entries(result).map(([key, value]) => `  ${JSON.stringify(key)}: ${valueJson(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function valueJson(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}

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

/** One row for each estimate and each comparison, told apart by `kind`. */
export function resultCsv(result: ExperimentResult): string {
  const rows: Row[] = [
    ...result.outcomes.map((row) => ({ kind: 'outcome' as const, ...row })),
    ...result.comparisons.map((row) => ({ kind: 'comparison' as const, ...row })),
  ];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
