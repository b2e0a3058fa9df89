/** The picture of `winners`: bars to both sides of zero, so that losers are as visible as winners, and beside them what is neither. */
import './equity.css';
import { scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import type { Reading } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Frame, type Group, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { type ArmMark, armClass, armSymbol } from '../marks.ts';
import { plain, valueText } from '../numbers.ts';
import { drawRowTitle, placeRows } from './group-rows.ts';
import { type Fate, fates, gainOf, lossOf, type WinnersBar, type WinnersData } from './winners.ts';
import { drawWinnersKey } from './winners-key.ts';
import { equityWords } from './words.ts';

const barStep = 20;
const barHeight = 13;
const symbolRoom = 16;
const numberRoom = 42;

interface Axes {
  /** Of shares gained (right) and lost (left). */
  readonly across: (share: number) => number;
  /** Of what is neither, from the left end of its column. */
  readonly rest: (share: number) => number;
  readonly left: number;
  readonly hatch: string;
}

const percent = (share: number, decimals = 1): string => `${plain(share * 100, decimals)}\u202f%`;

function drawBar(body: Group, bar: WinnersBar, y: number, { across, rest, left, hatch }: Axes): void {
  const { shares, arm } = bar;
  const group = add(body, 'g', { class: armClass(arm) });
  const box = (name: string, from: number, to: number) =>
    add(group, 'rect', { class: name, x: Math.min(from, to), width: Math.abs(to - from), y: y - barHeight / 2, height: barHeight });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm, 52), transform: moved(left + 6, y) });
  box('won', across(0), across(shares.sooner.mean));
  box('won is-whole', across(shares.sooner.mean), across(gainOf(bar)));
  box('lost', across(-shares.later.mean), across(0));
  box('lost is-whole', across(-lossOf(bar)), across(-shares.later.mean));
  add(group, 'text', { class: 'label value', x: across(gainOf(bar)) + 5, y, dy: '0.34em' }, percent(gainOf(bar), 0));
  const lost = { x: across(-lossOf(bar)) - 5, y, dy: '0.34em', 'text-anchor': 'end' };
  add(group, 'text', { class: 'label value', ...lost }, percent(lossOf(bar), 0));
  // Of all needs, so that the column is full where nobody gains or loses.
  const decided = 1 - shares.undecided.mean;
  const same = shares.same.mean * decided;
  box('unmoved', rest(0), rest(same));
  box('open', rest(same), rest(same + shares.undecided.mean)).attr('fill', `url(#${hatch})`);
}

const named = (arm: ArmMark, title: string): ArmMark => ({ ...arm, title });

function readingOf(title: string, bar: WinnersBar): Reading {
  const size = (fate: Fate): string => {
    const by = fate === 'sooner' ? bar.soonerByMin : fate === 'later' ? bar.laterByMin : null;
    return by === null ? '' : equityWords.by(valueText(by.mean, 'min'));
  };
  const lines = fates.map((fate) => {
    const { mean, halfWidth } = bar.shares[fate];
    const half = halfWidth === null ? '' : ` \u00b1\u202f${plain(halfWidth * 100, 1)}`;
    const name = fate === 'same' ? equityWords.unchanged : equityWords[fate];
    return { arm: named(bar.arm, name), text: `${percent(mean)}${half}${size(fate)}` };
  });
  return { heading: equityWords.needsOf(title, bar.arm.title), lines };
}

function defineHatch({ svg }: Frame, id: string): void {
  const lie = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const pattern = add(add(svg, 'defs'), 'pattern', { id, class: 'neither', ...lie });
  add(pattern, 'line', { class: 'hatch', x1: 3, x2: 3, y2: 6 });
}

/** True for ticks whose labels do not touch. */
const haveRoom =
  (at: (value: number) => number) =>
  ([first, second]: readonly number[]): boolean =>
    second === undefined || at(second) - at(first) >= 24;

/** Groups from top to bottom, in each a bar an arm. Left of zero who loses, right who gains; the column at the right is the rest. */
export function winnersChart({ rows }: WinnersData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const hatch = `${options.id}-open`;
  defineHatch(frame, hatch);
  const bars = rows.flatMap((row) => row.bars);
  const arms = [...new Map(bars.map(({ arm }) => [arm.id, arm])).values()];
  const legendHeight = drawLegend(body, arms, width);
  const keyHeight = drawWinnersKey(body, legendHeight, width, hatch);
  const top = legendHeight + keyHeight + 30;
  const { places, left, end } = placeRows(rows, { top, width, dotsHeight: arms.length * barStep });
  const restWidth = Math.max(40, Math.min(150, (width - left) * 0.2));
  const right = width - restWidth - 40;
  const most = Math.max(0.01, ...bars.map((bar) => Math.max(gainOf(bar), lossOf(bar))));
  const across = scaleLinear([-most, most], [left + symbolRoom + numberRoom, right - numberRoom]);
  const rest = scaleLinear([0, 1], [width - restWidth - 18, width - 18]);
  const axes: Axes = { across, rest, left, hatch };
  const title = (x: number, text: string, anchor: string) =>
    add(body, 'text', { class: 'axis-title', x, y: top - 12, 'text-anchor': anchor }, text);
  const isWide = width > 560;
  if (isWide) {
    title(across(0) - 10, `\u2190 ${equityWords.lost}`, 'end');
    title(across(0) + 10, `${equityWords.gained} \u2192`, 'start');
  } else {
    title(across(0) - 6, `\u2190 ${equityWords.lostShort}`, 'end');
    title(across(0) + 6, `${equityWords.gainedShort} \u2192`, 'start');
  }
  title(width, equityWords.rest, 'end');
  const ticks = [isWide ? 7 : 4, 2].map((count) => across.ticks(count)).find(haveRoom(across)) ?? [0];
  drawVerticalGrid(body, ticks.map(across), { from: top - 4, to: end });
  add(body, 'line', { class: 'zero', x1: across(0), x2: across(0), y1: top - 4, y2: end });
  for (const [index, row] of rows.entries()) {
    const place = places[index];
    if (row.group !== null) add(body, 'line', { class: 'grid', x1: 0, x2: width, y1: place.top, y2: place.top });
    drawRowTitle(body, place);
    row.bars.forEach((bar, at) => {
      drawBar(body, bar, place.middle + (at - (row.bars.length - 1) / 2) * barStep, axes);
    });
  }
  drawBottomLabels(
    body,
    [
      ...ticks.map((tick) => ({ at: across(tick), text: plain(Math.abs(tick) * 100, 0) })),
      { at: rest(0), text: '0' },
      { at: rest(1), text: '100' },
    ],
    end,
  );
  drawBottomTitle(body, (left + right) / 2, end, isWide ? equityWords.percentOfNeeds : equityWords.percentShort);
  const flat = rows.flatMap((row, index) =>
    row.bars.map((bar, at) => ({ row, bar, y: places[index].middle + (at - (row.bars.length - 1) / 2) * barStep })),
  );
  const cursor = {
    key: 'winners',
    label: equityWords.readWinners,
    box: { x: left, y: top, width: width - left, height: end - top },
    along: 'y' as const,
    positions: flat.map(({ y }) => y),
    start: 0,
    read: (index: number) => readingOf(flat[index].row.title, flat[index].bar),
  };
  addCursor(body, cursor, options);
  return finish(end + 50);
}
