/** Results held against published figures, as text: to be read, or for another program. */
import { csvText, jsonText, type TargetRow, type Verdict } from '../../experiment/index.ts';
import { formatEstimate, formatFigure, layOut, shownUnit, wrap } from '../../report/index.ts';
import { targetKinds } from '../../scenario/index.ts';
import type { Format } from '../output-options.ts';

/** One scenario that has been run. */
export interface Checked {
  readonly id: string;
  readonly title: string;
  readonly replications: number;
  readonly rows: readonly TargetRow[];
}

export const checkFormatters: Readonly<Record<Format, (checked: readonly Checked[], width: number) => string>> = {
  table: formatChecks,
  json: (checked) => jsonText({ summary: countsOf(checked), targets: flatRows(checked) }),
  csv: (checked) => csvText(columns, flatRows(checked)),
};

const columns = [
  ...(['scenario', 'target', 'title', 'kind', 'unit', 'published', 'low', 'high'] as const),
  ...(['simulated', 'halfWidth', 'verdict', 'reason', 'source', 'replications'] as const),
];

function flatRows(checked: readonly Checked[]) {
  return checked.flatMap(({ id, replications, rows }) => rows.map((row) => ({ scenario: id, ...row, replications })));
}

const meaning =
  'Simulated: mean ± half of its 95 % interval over replications. pass: the interval lies within the range; fail: outside; cannot tell: ' +
  'it straddles a limit. input: the figure chose a parameter, so a pass shows nothing; consistency: one akin to it did; validation: nothing ' +
  'was set from it.';

function formatChecks(checked: readonly Checked[], width: number): string {
  const blocks = checked.map(({ id, title, replications, rows }) => [
    `${id}: ${title} (${replications} replications)`,
    ...layOut(['target', 'published (range)', 'simulated', 'verdict', 'kind'], rows.map(cellsOf), width),
    ...rows.flatMap(({ target, reason }) => (reason === undefined ? [] : wrap(`${target}: ${reason}`, width))),
  ]);
  const sections = [wrap(meaning, width), ...blocks, summaryLines(checked)];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function cellsOf({ target, title, unit, published, low, high, simulated, halfWidth, verdict, kind }: TargetRow): string[] {
  const show = (value: number) => formatFigure(value, unit);
  const limits = `${show(low)} to ${show(high)}`;
  const range = `${published === null ? limits : `${show(published)} (${limits})`} ${shownUnit(unit)}`;
  return [`${target}: ${title}`, range, formatEstimate(simulated, halfWidth, unit), verdict, kind];
}

const verdicts = { passed: 'pass', failed: 'fail', cannotTell: 'cannot tell', notEvaluated: 'not evaluated' } as const satisfies Record<
  string,
  Verdict
>;

type Counts = Record<keyof typeof verdicts, number>;

/** By kind, and of all. */
function countsOf(checked: readonly Checked[]): Record<TargetRow['kind'] | 'all', Counts> {
  const all = checked.flatMap(({ rows }) => rows);
  const count = (rows: readonly TargetRow[]) =>
    Object.fromEntries(
      Object.entries(verdicts).map(([name, verdict]) => [name, rows.filter((row) => row.verdict === verdict).length]),
    ) as Counts;
  const byKind = targetKinds.map((kind) => [kind, count(all.filter((row) => row.kind === kind))] as const);
  return Object.fromEntries([...byKind, ['all', count(all)]]) as ReturnType<typeof countsOf>;
}

/** `validation: 3 passed, 5 failed, 1 cannot tell`, a line for each kind that there is, and one for all. */
function summaryLines(checked: readonly Checked[]): string[] {
  return Object.entries(countsOf(checked)).flatMap(([kind, { passed, failed, cannotTell, notEvaluated }]) => {
    if (passed + failed + cannotTell + notEvaluated === 0) return [];
    const odd = notEvaluated === 0 ? '' : `, ${notEvaluated} not evaluated`;
    return `${kind}: ${passed} passed, ${failed} failed, ${cannotTell} cannot tell${odd}`;
  });
}
