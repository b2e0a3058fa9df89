/** How different one run is from another, in the table: quantiles over the replications, of each arm and of what it changes. */
import { type ExperimentResult, keyOf, type QuantileRow } from '../../experiment/index.ts';
import { formatEstimate, layOut, sectionsOf, shownUnit, wrap } from '../../report/index.ts';

const meaning =
  'A mean is what many runs give; these are what a single run may: a tenth, half and nine tenths of the runs are below. In brackets the ' +
  '95 % interval, which assumes nothing of the distribution; a few runs leave it open on one side.';

/** In the order of the sections; nothing of results that have no quantiles. */
export function spreadBlocks(result: ExperimentResult, width: number): string[][] {
  const { arms, quantiles = [] } = result;
  const baseline = arms[0].id;
  const parts = [
    ...arms.map(({ id }) => ({ title: `Runs of ${id}`, rows: quantiles.filter((row) => row.arm === id && row.baseline === null) })),
    ...arms.map(({ id }) => ({
      title: `Runs of ${id} less ${baseline}`,
      rows: quantiles.filter((row) => row.arm === id && row.baseline !== null),
    })),
  ];
  const blocks = parts.map(({ title, rows }) => spreadBlock(result, title, rows, width)).filter((lines) => lines.length > 0);
  return blocks.length === 0 ? [] : [['== One run and another ==', '', ...wrap(meaning, width)], ...blocks];
}

function spreadBlock(result: ExperimentResult, title: string, rows: readonly QuantileRow[], width: number): string[] {
  const keyOfTotal = (row: QuantileRow) => keyOf({ ...row, setting: null, role: null, group: null, category: null });
  const lines = sectionsOf(result).flatMap((section) =>
    section.lines.flatMap(({ label, unit, key }) => {
      const quantiles = rows.filter((row) => row.n > 0 && keyOfTotal(row) === key);
      return quantiles.length === 0 ? [] : [[`${label} (${shownUnit(unit)})`, ...quantiles.map(cellOf)]];
    }),
  );
  return lines.length === 0 ? [] : layOut([title, '10 % are below', '50 %', '90 %'], lines, width);
}

function cellOf({ estimate, low, high, unit }: QuantileRow): string {
  const shown = (value: number | null) => formatEstimate(value, null, unit);
  if (low === null && high === null) return shown(estimate);
  const range = low === null ? `to ${shown(high)}` : high === null ? `from ${shown(low)}` : `${shown(low)} to ${shown(high)}`;
  return `${shown(estimate)} (${range})`;
}
