/** Where needs go, step by step, in the baseline and in an arm: what the picture and its table say. */
import type { Estimate, FlowBands, FlowSize, FlowStep } from '../../experiment/index.ts';
import type { ArmMark } from '../marks.ts';
import type { Table } from '../table.ts';
import { flowWords } from './flow-words.ts';

/** How nodes are called, and in which order they stand. What is not in the order comes last. */
export interface FlowNames {
  readonly step: (step: FlowStep) => string;
  readonly node: (step: FlowStep, id: string) => string;
  readonly order: (step: FlowStep) => readonly string[];
}

export interface SankeySize {
  readonly baseline: Estimate;
  readonly arm: Estimate;
  readonly change: Estimate;
  /** The interval of the change does not hold zero. */
  readonly isDistinguishable: boolean;
}

export interface SankeyNode extends SankeySize {
  readonly title: string;
}

/** Goes from a node of a column to one of the next; both by their places there. */
export interface SankeyBand extends SankeySize {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface SankeyData {
  readonly baseline: ArmMark;
  readonly arm: ArmMark;
  readonly mode: 'values' | 'change' | 'relative';
  readonly columns: readonly { readonly title: string; readonly nodes: readonly SankeyNode[] }[];
  readonly bands: readonly SankeyBand[];
}

export interface SankeyChoice {
  readonly baseline: ArmMark;
  readonly arm: ArmMark;
  readonly mode: SankeyData['mode'];
}

export function sankeyData({ steps, columns, bands }: FlowBands, names: FlowNames, choice: SankeyChoice): SankeyData {
  const placeIn = (step: FlowStep, id: string): number => {
    const place = names.order(step).indexOf(id);
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  const ordered = columns.map((nodes) => nodes.filter(isThere).sort((a, b) => placeIn(a.step, a.id) - placeIn(b.step, b.id)));
  const indexOf = (column: number, id: string): number => ordered[column].findIndex((node) => node.id === id);
  return {
    ...choice,
    columns: steps.map((step, column) => ({
      title: names.step(step),
      nodes: ordered[column].map((node) => ({ title: names.node(step, node.id), ...sizeOf(node) })),
    })),
    bands: bands
      .filter(isThere)
      .map((band) => ({
        column: band.column,
        from: indexOf(band.column, band.from),
        to: indexOf(band.column + 1, band.to),
        ...sizeOf(band),
      }))
      .sort((a, b) => a.column - b.column || a.from - b.from || a.to - b.to),
  };
}

const isThere = ({ baseline, arm }: FlowSize): boolean => (baseline.mean ?? 0) > 0 || (arm.mean ?? 0) > 0;

const sizeOf = ({ baseline, arm, change }: FlowSize): SankeySize => ({
  baseline,
  arm,
  change,
  isDistinguishable: change.halfWidth !== null && Math.abs(change.mean ?? 0) > change.halfWidth,
});

/** The change in per cent of the baseline; null from nothing. */
export function relativeChange({
  baseline,
  change,
}: Pick<SankeySize, 'baseline' | 'change'>): { readonly mean: number; readonly half: number | null } | null {
  if (!baseline.mean || change.mean === null) return null;
  return { mean: (100 * change.mean) / baseline.mean, half: change.halfWidth === null ? null : (100 * change.halfWidth) / baseline.mean };
}

/** A change as people read it, with its interval. */
export function changeText(size: SankeySize, mode: 'change' | 'relative'): string {
  if (!size.isDistinguishable) return flowWords.noChange;
  if (mode === 'change') return flowWords.change(size.change.mean ?? 0, size.change.halfWidth);
  const relative = relativeChange(size);
  return relative === null ? flowWords.fromNothing : flowWords.percent(relative.mean, relative.half);
}

/** Nodes first, then bands. */
export function sankeyTable({ baseline, arm, columns, bands }: SankeyData, caption: string): Table {
  const words = flowWords.table;
  const cells = (size: SankeySize) => [
    size.baseline.mean,
    size.baseline.halfWidth,
    size.arm.mean,
    size.arm.halfWidth,
    size.change.mean,
    size.change.halfWidth,
    relativeChange(size)?.mean ?? null,
    size.isDistinguishable ? words.isDistinguishable : words.isNotDistinguishable,
  ];
  return {
    caption,
    columns: [
      words.from,
      words.to,
      words.value(baseline.title),
      words.half(baseline.title),
      words.value(arm.title),
      words.half(arm.title),
      words.change,
      words.changeHalf,
      words.relative,
      words.certainty,
    ],
    rows: [
      ...columns.flatMap(({ title, nodes }) => nodes.map((node) => [`${title}: ${node.title}`, words.all, ...cells(node)])),
      ...bands.map((band) => [columns[band.column].nodes[band.from].title, columns[band.column + 1].nodes[band.to].title, ...cells(band)]),
    ],
  };
}
