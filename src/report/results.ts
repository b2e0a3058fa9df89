/** What came out: the totals of each arm, and what can be told apart from the baseline. */
import { type ComparisonRow, describeDifference, type ExperimentResult, keyOf, type OutcomeRow } from '../experiment/index.ts';
import { blocks, counted, plain, table } from './markdown.ts';
import type { Names } from './names.ts';
import { formatEstimate, shownUnit } from './numbers.ts';
import type { Context } from './report-input.ts';
import { type Line, type Section, sectionsOf } from './sections.ts';
import { familyNote, verdictOn } from './verdict.ts';

export function resultsSection({ result, names }: Context): string {
  const [baseline, ...others] = result.arms;
  const sections = shownSections(result);
  const size = `${counted(result.replications, 'replication')}, each of ${counted(result.observedDays, 'day')} after a warm-up of ${counted(result.warmUpDays, 'day')}.`;
  const meaning = 'Mean ± half of the 95 % interval.';
  if (others.length === 0) {
    return blocks('## Results', `${size} ${meaning}`, ...sections.map((section) => levelTable(section, result, names, baseline.id)));
  }
  const parts = others.flatMap(({ id }) => [
    `### ${plain(names.of('arm', id))} against ${plain(names.of('arm', baseline.id))}`,
    ...sections.map((section) => differenceTable(section, result, names, [baseline.id, id])),
  ]);
  return blocks(
    '## Results',
    `${size} ${meaning} Differences are taken within each replication, arm minus baseline, those of percentages in points. ${verdictsMeaning(result)}`,
    ...parts,
  );
}

/** All totals; of roles and patient groups what a reader is led with. Single settings are left to the files. */
function shownSections(result: ExperimentResult): Section[] {
  return sectionsOf(result).flatMap((section) => {
    const lines = section.isDetail ? section.lines.filter(({ isLeading }) => isLeading) : section.lines;
    return lines.length === 0 || section.title.startsWith('In ') ? [] : [{ ...section, lines }];
  });
}

type Rows = ReadonlyMap<string, OutcomeRow>;

const rowsOf = ({ outcomes }: ExperimentResult, arm: string): Rows =>
  new Map(outcomes.filter((row) => row.arm === arm && row.n > 0).map((row) => [keyOf(row), row]));

/** As other tables name it, but for ids of roles and groups, which have titles. */
function nameOf({ label, unit }: Line, row: OutcomeRow | undefined, names: Names): string {
  const ids = [row?.role, row?.group].filter(Boolean);
  const own = [row?.role && names.of('role', row.role), row?.group && names.of('group', row.group)].filter(Boolean);
  const start = ids.length > 0 && label.endsWith(ids.join(', ')) ? label.slice(0, -ids.join(', ').length) : undefined;
  return `${plain(start === undefined ? label : `${start}${own.join(', ')}`)} (${shownUnit(unit)})`;
}

const estimate = (row: OutcomeRow | undefined) => (row === undefined ? '' : formatEstimate(row.mean, row.halfWidth, row.unit));

function levelTable({ title, lines }: Section, result: ExperimentResult, names: Names, arm: string): string {
  const rows = rowsOf(result, arm);
  return table(
    [title, 'Mean ± half width', 'Standard deviation between replications', 'Replications'],
    lines.flatMap((line) => {
      const row = rows.get(line.key);
      return row === undefined
        ? []
        : [[nameOf(line, row, names), estimate(row), row.sd === null ? '' : formatEstimate(row.sd, null, row.unit), String(row.n)]];
    }),
  );
}

function differenceTable({ title, lines }: Section, result: ExperimentResult, names: Names, [baseline, arm]: readonly string[]): string {
  const [before, after] = [rowsOf(result, baseline), rowsOf(result, arm)];
  const comparisons = new Map(result.comparisons.filter((row) => row.arm === arm).map((row) => [keyOf(row), row]));
  const rows = lines.filter(({ key }) => before.has(key) || after.has(key));
  return table(
    [title, 'Baseline', 'This arm', 'Difference', '95 % interval', 'Verdict'],
    rows.map((line) => [
      nameOf(line, before.get(line.key) ?? after.get(line.key), names),
      estimate(before.get(line.key)),
      estimate(after.get(line.key)),
      ...differenceCells(comparisons.get(line.key)),
    ]),
  );
}

function differenceCells(row: ComparisonRow | undefined): [string, string, string] {
  if (row === undefined || row.difference === null) return ['', '', ''];
  const { low, high } = describeDifference(row);
  const interval = low === null || high === null || row.halfWidth === null ? '' : ends(low, high, row);
  return [formatEstimate(row.difference, row.halfWidth, row.unit), interval, verdictOn(row)];
}

/** With the decimals of the estimate. */
function ends(low: number, high: number, { halfWidth, unit }: ComparisonRow): string {
  const show = (value: number) => formatEstimate(value, halfWidth, unit).split(' ± ')[0];
  return `${show(low)} to ${show(high)}`;
}

function verdictsMeaning(result: ExperimentResult): string {
  return ['Not distinguishable: the interval of the difference contains zero.', familyNote(result)].filter(Boolean).join(' ');
}
