/** The picture of `plane`: a cloud, an ellipse and a name for each arm, and words in the four corners. */
import './equity.css';
import { line, scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawHorizontalGrid, drawLeftTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import type { Reading } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { drawLegend } from '../legend.ts';
import { armClass, armDash, armSymbol } from '../marks.ts';
import { inScale, plain, type Scale, withUnit } from '../numbers.ts';
import { wrapText } from '../text.ts';
import type { Pair } from './mean-ellipse.ts';
import { type PlaneAxis, type PlaneCloud, type PlaneData, planeScale } from './plane.ts';
import { drawPlaneNames } from './plane-names.ts';
import { drawQuarterGrounds, drawQuarterWords, type Ends, quartersOf } from './plane-quarters.ts';
import { equityWords } from './words.ts';

type Axis = (value: number) => number;

/** All means and ellipses, zero, and the points as far as they do not dwarf them; each side of zero has at least a share of the room for its words. */
function extentOf(clouds: readonly PlaneCloud[], axis: 0 | 1, share: number): [number, number] {
  const outlines = clouds.flatMap(({ ellipse, mean }) => [mean[axis], ...(ellipse?.outline ?? []).map((point) => point[axis])]);
  const [least, most] = [Math.min(0, ...outlines), Math.max(0, ...outlines)];
  const room = most - least || 1;
  const points = clouds.flatMap((cloud) => cloud.points.map((point) => point[axis]));
  const low = Math.max(Math.min(least, ...points), least - room) - room * 0.08;
  const high = Math.min(Math.max(most, ...points), most + room) + room * 0.08;
  const part = share / (1 - share);
  return [Math.min(low, -part * high), Math.max(high, part * -low)];
}

function drawCloud(body: Group, { arm, points, mean, ellipse }: PlaneCloud, across: Axis, up: Axis, ends: Ends): void {
  const isHollow = ellipse === undefined || ellipse.containsZero;
  const group = add(body, 'g', { class: `${armClass(arm)}${isHollow ? ' is-hollow' : ''}` });
  const isInside = ([x, y]: Pair) => across(x) >= ends.left && across(x) <= ends.right && up(y) >= ends.top && up(y) <= ends.bottom;
  for (const point of points.filter(isInside)) add(group, 'circle', { class: 'cloud', cx: across(point[0]), cy: up(point[1]), r: 2.5 });
  const path = line<Pair>(
    ([x]) => across(x),
    ([, y]) => up(y),
  );
  if (ellipse) add(group, 'path', { class: 'ellipse', d: path(ellipse.outline) ?? '', 'stroke-dasharray': armDash(arm) });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm, 90), transform: moved(across(mean[0]), up(mean[1])) });
}

function readingOf({ arm, mean, ellipse }: PlaneCloud, { x, y }: PlaneData, [ofX, ofY]: readonly [Scale, Scale]): Reading {
  const text = (value: number, half: number | undefined, by: Scale) =>
    half === undefined ? withUnit(value, by) : `${withUnit(value, by)} (${inScale(value - half, by)} to ${inScale(value + half, by)})`;
  const isZeroIn = ellipse === undefined ? equityWords.noEllipse : ellipse.containsZero ? equityWords.zeroInside : equityWords.zeroOutside;
  const row = ({ title }: PlaneAxis, said: string) => ({ arm: { ...arm, title: equityWords.inAxis(title) }, text: said });
  return {
    heading: arm.title,
    lines: [
      row(x, text(mean[0], ellipse?.halfX, ofX)),
      row(y, text(mean[1], ellipse?.halfY, ofY)),
      { arm: { ...arm, title: isZeroIn }, text: '' },
    ],
  };
}

/** A hollow symbol: no change in either outcome is inside the arm's ellipse. */
export function planeChart(data: PlaneData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { clouds } = data;
  const { body, finish } = openFrame(options);
  const isWide = width > 560;
  // On a phone names at the means would cover what they name.
  const legendHeight = isWide
    ? 0
    : drawLegend(
        body,
        clouds.map(({ arm }) => arm),
        width,
      );
  const scales = [planeScale(data, 'x'), planeScale(data, 'y')] as const;
  const named = (axis: PlaneAxis, scale: Scale) => equityWords.changeIn(axis.title, scale.suffix.trim().replace('percentage ', ''));
  const leftTitle = wrapText(named(data.y, scales[1]), width, 12);
  const top = legendHeight + 14 + leftTitle.length * 16;
  const ends: Ends = { left: 52, right: width - 4, top, bottom: top + (isWide ? 420 : 300) };
  const across = scaleLinear(extentOf(clouds, 0, isWide ? 0.25 : 0.42), [ends.left, ends.right]);
  const up = scaleLinear(extentOf(clouds, 1, isWide ? 0.2 : 0.24), [ends.bottom, ends.top]);
  const label = (value: number, { factor }: Scale, step: number) => plain(value * factor, decimalsFor(step * factor));
  const [xTicks, yTicks] = [across.ticks(isWide ? 8 : 4), up.ticks(6)];
  const stepOf = (ticks: readonly number[]) => (ticks.length > 1 ? ticks[1] - ticks[0] : 1);
  const quarters = quartersOf(data, { across: across(0), up: up(0) }, ends);
  drawQuarterGrounds(body, quarters);
  drawVerticalGrid(body, xTicks.map(across), { from: ends.top, to: ends.bottom });
  const ups = yTicks.map((tick) => ({ at: up(tick), text: label(tick, scales[1], stepOf(yTicks)) }));
  drawHorizontalGrid(body, ups, { from: ends.left, to: ends.right });
  const downs = xTicks.map((tick) => ({ at: across(tick), text: label(tick, scales[0], stepOf(xTicks)) }));
  drawBottomLabels(body, downs, ends.bottom);
  drawBottomTitle(body, isWide ? (ends.left + ends.right) / 2 : width / 2, ends.bottom, named(data.x, scales[0]));
  for (const [index, text] of leftTitle.entries()) drawLeftTitle(body, legendHeight + 14 + index * 16, text);
  drawQuarterWords(body, quarters);
  add(body, 'line', { class: 'zero', x1: across(0), x2: across(0), y1: ends.top, y2: ends.bottom });
  add(body, 'line', { class: 'zero', x1: ends.left, x2: ends.right, y1: up(0), y2: up(0) });
  for (const cloud of clouds) drawCloud(body, cloud, across, up, ends);
  if (isWide) drawPlaneNames(body, clouds, across, up, ends);
  const ordered = [...clouds].sort((a, b) => a.mean[0] - b.mean[0]);
  const cursor = {
    key: 'plane',
    label: equityWords.readPlane,
    box: { x: ends.left, y: ends.top, width: ends.right - ends.left, height: ends.bottom - ends.top },
    along: 'x' as const,
    positions: ordered.map(({ mean }) => across(mean[0])),
    start: 0,
    read: (index: number) => readingOf(ordered[index], data, scales),
  };
  addCursor(body, cursor, options);
  return finish(ends.bottom + 50);
}

const decimalsFor = (step: number): number => (step >= 1 ? 0 : step >= 0.1 ? 1 : 2);
