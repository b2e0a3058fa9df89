/** A result as JSON: exactly the documented type, each row of a list on a line of its own, so that two results can be compared line by line. */
import type { ExperimentResult } from '../experiment/index.ts';

export function formatJson(result: ExperimentResult): string {
  const entries = Object.entries(result).map(([key, value]) => `  ${JSON.stringify(key)}: ${formatValue(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function formatValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}
