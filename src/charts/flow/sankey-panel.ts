/** What both forms of the Sankey diagram draw alike: bands, what has changed of them, and what a node says. */
import type { Reading } from '../cursor-note.ts';
import { add } from '../element.ts';
import type { Group } from '../frame.ts';
import { armClass } from '../marks.ts';
import { flowWords } from './flow-words.ts';
import { changeText, type SankeyBand, type SankeyData, type SankeyNode, type SankeySize } from './sankey-data.ts';
import type { Extent, Ribbon } from './sankey-layout.ts';

export type PanelShown = 'baseline' | 'arm' | 'change';

/** A label: the title, and the number that ends it. */
export interface NodeText {
  readonly title: string;
  readonly value: string;
}

export interface SankeyPanel {
  readonly data: SankeyData;
  readonly shown: PanelShown;
  readonly rooms: readonly (readonly Extent[])[];
  readonly nodes: readonly (readonly Extent[])[];
  readonly ribbons: readonly Ribbon[];
  readonly texts: readonly (readonly NodeText[])[];
  /** Pixels for one need of 1,000. */
  readonly scale: number;
  readonly hatch: string;
  readonly top: number;
}

export function nodeText(node: SankeyNode, { mode }: SankeyData, shown: PanelShown): NodeText {
  if (shown !== 'change') return { title: node.title, value: flowWords.size(node[shown].mean ?? 0) };
  const isSame = (node.change.mean ?? 0) === 0 && node.change.halfWidth === 0;
  return { title: node.title, value: isSame ? '' : changeText(node, mode === 'relative' ? 'relative' : 'change') };
}

/** What the cursor says of a node, and a pointer of a band. */
export function readSize(heading: string, size: SankeySize, { baseline, arm, mode }: SankeyData): Reading {
  const sizeText = ({ mean, halfWidth }: SankeySize['arm']): string =>
    [flowWords.size(mean ?? 0), ...(halfWidth === null ? [] : [flowWords.within(halfWidth)])].join(' ');
  const before = { arm: baseline, text: sizeText(size.baseline) };
  if (arm.id === baseline.id) return { heading, lines: [before] };
  const change = changeText(size, mode === 'relative' ? 'relative' : 'change');
  const isSame = (size.change.mean ?? 0) === 0;
  return { heading, lines: [before, { arm, text: isSame ? sizeText(size.arm) : `${sizeText(size.arm)} (${change})` }] };
}

/** The outline of a band between two places, which bends where the axes are. */
export type Outline = (start: Extent, end: Extent) => string;

/** Bands; where the change is shown they are pale, and what is more or less lies on them. */
export function drawBands(body: Group, panel: SankeyPanel, outlineOf: (column: number) => Outline): void {
  const { data, shown, ribbons } = panel;
  const main = shown === 'arm' ? data.arm : data.baseline;
  const group = add(body, 'g', { class: `flow-bands ${armClass(main)}` });
  data.bands.forEach((band, place) => {
    const { start, end } = ribbons[place];
    if (start.to - start.from <= 0) return;
    const outline = outlineOf(band.column);
    add(group, 'path', { class: shown === 'change' ? 'flow-band is-pale' : 'flow-band', d: outline(start, end) });
  });
  if (shown === 'change') drawChanges(body, panel, outlineOf);
}

function drawChanges(body: Group, { data, ribbons, scale, hatch }: SankeyPanel, outlineOf: (column: number) => Outline): void {
  data.bands.forEach((band, place) => {
    if (!band.isDistinguishable) return;
    const grows = (band.change.mean ?? 0) > 0;
    const part = (whole: Extent): Extent => ({ from: whole.to - Math.max(1, Math.abs(band.change.mean ?? 0) * scale), to: whole.to });
    const d = outlineOf(band.column)(part(ribbons[place].start), part(ribbons[place].end));
    const group = add(body, 'g', { class: armClass(grows ? data.arm : data.baseline) });
    if (grows) add(group, 'path', { class: 'flow-more', d });
    else add(group, 'path', { class: 'flow-less', d, fill: `url(#${hatch})` });
  });
}

/** Over all: what the pointer finds, which says its numbers. */
export function drawBandTargets(body: Group, { data, ribbons }: SankeyPanel, outlineOf: (column: number) => Outline): void {
  const group = add(body, 'g', { class: 'flow-targets', 'aria-hidden': 'true' });
  data.bands.forEach((band, place) => {
    const target = add(group, 'path', { class: 'flow-target', d: outlineOf(band.column)(ribbons[place].start, ribbons[place].end) });
    add(target, 'title', {}, bandTitle(band, data));
  });
}

function bandTitle(band: SankeyBand, data: SankeyData): string {
  const { lines } = readSize('', band, data);
  const [from, to] = [data.columns[band.column].nodes[band.from], data.columns[band.column + 1].nodes[band.to]];
  return flowWords.bandTitle(from.title, to.title, lines.map(({ arm, text }) => `${arm.title} ${text}`).join('; '));
}

/** A node in the colours of what is shown. */
export const nodeClass = ({ data, shown }: SankeyPanel): string => armClass(shown === 'baseline' ? data.baseline : data.arm);

/** The lines of a label, the value in bold at the end of the last one. */
export function drawLabel(
  parent: Group,
  lines: readonly string[],
  value: string,
  at: { x: number; y: number; anchor: 'start' | 'end' },
): void {
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1;
    const hasValue = isLast && value !== '' && line.endsWith(value);
    const text = add(parent, 'text', {
      class: 'flow-label',
      x: at.x,
      y: at.y + index * labelLine,
      dy: '0.34em',
      'text-anchor': at.anchor,
    });
    if (hasValue) {
      add(text, 'tspan', {}, line.slice(0, line.length - value.length));
      add(text, 'tspan', { class: value === sameText ? 'flow-same' : 'value' }, value);
    } else text.text(line);
  });
}

const sameText = flowWords.noChange.replaceAll(' ', '\u00a0');

export const labelLine = 15;
export const labelSize = 12.5;
export const barSize = 10;
