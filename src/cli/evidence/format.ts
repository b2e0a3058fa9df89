/** A report of the evidence as text: to be read, or for another program. */
import { csvText, jsonText, outcomeFamilies } from '../../experiment/index.ts';
import { wrap } from '../../report/index.ts';
import type { Format } from '../output-options.ts';
import type { EvidenceReport, EvidenceRow } from './report.ts';

export const evidenceFormatters: Readonly<Record<Format, (report: EvidenceReport, width: number) => string>> = {
  table: formatEvidence,
  json: jsonText,
  csv: ({ parameters }) => csvText(columns, parameters.map(flat)),
};

const columns = [
  ...(['pointer', 'arm', 'value', 'low', 'high', 'distribution', 'grade'] as const),
  ...(['source', 'citation', 'note', 'families', 'outcomes'] as const),
];

/** Lists in a cell are parted by spaces: names of outcomes have none. */
function flat(row: EvidenceRow) {
  return { ...row, families: row.families.join(' '), outcomes: row.outcomes.join(' ') };
}

/** `342 parameters: 4 measured, 75 derived, 263 assumed; 0 without evidence` */
export function countsLine({ measured, derived, assumed, ungraded, withoutEvidence }: EvidenceReport['counts']): string {
  const all = measured + derived + assumed + ungraded;
  const odd = ungraded === 0 ? '' : `, ${ungraded} without a grade`;
  const graded = `${measured} measured, ${derived} derived, ${assumed} assumed${odd}`;
  return `${all} ${all === 1 ? 'parameter' : 'parameters'}: ${graded}; ${withoutEvidence} without evidence`;
}

/** For each number its pointer, and under it what is known of it; then what the short words mean; the counts last. */
function formatEvidence({ scenario, counts, parameters, withoutEvidence }: EvidenceReport, width: number): string {
  const facts = alignedFacts(parameters);
  const rows = parameters.flatMap((row, i) => [
    row.arm === null ? row.pointer : `${row.pointer} (arm ${row.arm})`,
    ...indented(facts[i], width),
    ...(row.note === undefined ? [] : indented(row.note, width)),
  ]);
  const families = new Set(parameters.flatMap((row) => row.families));
  const sources = new Map(parameters.flatMap(({ source, citation }) => (source === undefined ? [] : [[source, citation ?? '?']])));
  const entries = (pairs: Iterable<readonly [string, string]>) => [...pairs].flatMap(([key, text]) => indented(`${key}: ${text}`, width));
  const blocks = [
    [scenario.title],
    rows,
    headed(
      'Numbers without evidence',
      withoutEvidence.map((pointer) => `  ${pointer}`),
    ),
    headed('What they bear on', entries([...families].map((family) => [family, outcomeFamilies[family].join(', ')] as const))),
    headed('Sources', entries([...sources].map(([key, citation]) => [key, citation] as const))),
    wrap(countsLine(counts), width),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** `1.36  0.65 to 2.6  derived  lieu21  bears on work, waiting`, in columns. */
function alignedFacts(rows: readonly EvidenceRow[]): string[] {
  const cells = rows.map((row) => [String(row.value), rangeOf(row), row.grade ?? '', row.source ?? '']);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => row[column].length)));
  return cells.map((row, i) => {
    const families = rows[i].families.join(', ');
    const columns = row.map((cell, column) => cell.padEnd(widths[column])).filter((_, column) => widths[column] > 0);
    return [...columns, families && `bears on ${families}`].join('  ').trimEnd();
  });
}

function rangeOf({ low, high }: EvidenceRow): string {
  if (low === undefined && high === undefined) return '';
  return low === undefined ? `up to ${high}` : high === undefined ? `from ${low}` : `${low} to ${high}`;
}

function headed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** Lines after the first stand further in. */
function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`);
}
