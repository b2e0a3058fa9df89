/** The picture of `breakEvenCurve`: the difference with its band, the line of no difference, and where they meet. */
import './studies.css';
import { area, line, scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawHorizontalGrid, drawLeftTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import type { Reading } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { inScale, plain, type Scale, withUnit } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import { type BreakEvenCurveData, type CurvePoint, curveScale, sideOfMargin, standingText } from './break-even-curve.ts';
import { parameterNumber, parameterText, placeInterval } from './parameter-mark.ts';
import { studyWords } from './words.ts';

function readingOf(data: BreakEvenCurveData, point: CurvePoint, by: Scale): Reading {
  const { arm, mark } = data;
  const { value, mean, halfWidth } = point;
  const text =
    halfWidth === null
      ? withUnit(mean, by)
      : studyWords.effect(withUnit(mean, by), inScale(mean - halfWidth, by), inScale(mean + halfWidth, by));
  const line = (title: string, said: string) => ({ arm: { ...arm, title }, text: said });
  return {
    heading: `${mark.name}: ${parameterText(value, mark)}`,
    lines: [line(studyWords.difference1, text), line(studyWords.standing, standingText(point, data))],
  };
}

export function breakEvenCurveChart(data: BreakEvenCurveData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { points, margin, mark, arm, crossing, better } = data;
  const { body, finish } = openFrame(options);
  const by = curveScale(data);
  const title = wrapText(studyWords.difference(data.title, by.suffix.trim()), width, 12);
  for (const [index, text] of title.entries()) drawLeftTitle(body, 14 + index * 16, text);
  const top = 14 + title.length * 16 + 8;
  const isWide = width > 560;
  const [left, right, bottom] = [56, width - 14, top + (isWide ? 320 : 260)];
  const reach = points.flatMap(({ mean, halfWidth }) => [mean - (halfWidth ?? 0), mean + (halfWidth ?? 0)]);
  const [least, most] = [Math.min(margin, ...reach), Math.max(margin, ...reach)];
  // Room for the words above and below the line of no difference.
  const room = (most - least || 1) * 0.14;
  const y = scaleLinear([Math.min(least, margin - room) - room * 0.5, Math.max(most, margin + room) + room * 0.5], [bottom, top]);
  const x = scaleLinear([mark.low, mark.high], [left, right]);
  const yTicks = y.ticks(6);
  const step = (yTicks[1] ?? 1) - (yTicks[0] ?? 0);
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(step * by.factor) + 1e-9)));
  const labels = yTicks.map((tick) => ({ at: y(tick), text: plain(tick * by.factor, decimals) }));
  drawHorizontalGrid(body, labels, { from: left, to: right });
  // Ticks in the units in which the parameter is written.
  const xTicks = scaleLinear([mark.low * mark.scale, mark.high * mark.scale], [left, right])
    .ticks(isWide ? 7 : 4)
    .map((tick) => tick / mark.scale);
  drawVerticalGrid(body, xTicks.map(x), { from: top, to: bottom });
  if (crossing !== null) {
    const [from, to] = [x(crossing.low ?? mark.low), x(crossing.high ?? mark.high)];
    add(body, 'rect', { class: 'crossing-band', x: from, y: top, width: to - from, height: bottom - top });
  }
  add(body, 'line', { class: 'zero', x1: left, x2: right, y1: y(margin), y2: y(margin) });
  const sides =
    better === 'neither'
      ? [studyWords.higherSide, studyWords.lowerSide]
      : better === 'higher'
        ? [studyWords.better, studyWords.worse]
        : [studyWords.worse, studyWords.better];
  const kinds = better === 'neither' ? ['', ''] : better === 'higher' ? [' is-good', ' is-bad'] : [' is-bad', ' is-good'];
  // Each word at the end at which the curve is on the other side of the line.
  const [first, last] = [points[0]?.mean ?? margin, points.at(-1)?.mean ?? margin];
  sides.forEach((text, place) => {
    const isAbove = place === 0;
    const isRight = isAbove ? last <= first : last >= first;
    const at = isRight ? { x: right - 6, 'text-anchor': 'end' } : { x: left + 6, 'text-anchor': 'start' };
    const level = isAbove ? y(margin) - 8 : y(margin) + 17;
    add(body, 'text', { class: `side-word on-paper${kinds[place]}`, ...at, y: level, 'aria-hidden': 'true' }, text);
  });
  const group = add(body, 'g', { class: armClass(arm) });
  const banded = points.filter(({ halfWidth }) => halfWidth !== null);
  const band = area<CurvePoint>(
    ({ value }) => x(value),
    ({ mean, halfWidth }) => y(mean - (halfWidth ?? 0)),
    ({ mean, halfWidth }) => y(mean + (halfWidth ?? 0)),
  );
  add(group, 'path', { class: 'band study-band', d: band(banded) ?? '' });
  add(group, 'path', {
    class: 'line',
    d:
      line<CurvePoint>(
        ({ value }) => x(value),
        ({ mean }) => y(mean),
      )(points) ?? '',
  });
  for (const point of points) {
    const holder = add(group, 'g', { class: `arm${sideOfMargin(point, margin) === 0 ? ' is-hollow' : ''}` });
    const half = point.halfWidth ?? 0;
    add(holder, 'line', {
      class: 'whisker is-thin',
      x1: x(point.value),
      x2: x(point.value),
      y1: y(point.mean - half),
      y2: y(point.mean + half),
    });
    add(holder, 'path', { class: 'symbol', d: armSymbol(arm, 46), transform: moved(x(point.value), y(point.mean)) });
  }
  if (crossing !== null) {
    const at = x(crossing.at);
    add(body, 'line', { class: 'crossing-line', x1: at, x2: at, y1: top, y2: bottom });
    const lines = [
      `${crossing.isTold ? studyWords.crossing : studyWords.crossingOfMeans} ${parameterText(crossing.at, mark)}`,
      `(${placeInterval(crossing, mark)})`,
    ];
    const wide = Math.max(...lines.map((text) => textWidth(text, 12.5)));
    const isRight = at + wide + 12 < right;
    // Where there is room on neither side, over the line.
    const end = at - 8 - wide < 0 ? right : at - 8;
    const place = isRight ? { x: at + 8, 'text-anchor': 'start' } : { x: end, 'text-anchor': 'end' };
    lines.forEach((text, index) => {
      add(
        body,
        'text',
        { class: `on-paper${index === 0 ? ' value' : ' row-note'}`, ...place, y: top + 16 + index * 17, 'aria-hidden': 'true' },
        text,
      );
    });
  }
  const own = x(mark.base);
  if (mark.base >= mark.low && mark.base <= mark.high) {
    add(body, 'path', { class: 'own-mark', d: 'M0,0L5,-9L-5,-9Z', transform: `${moved(own, bottom)} scale(1,-1) translate(0,-1)` });
  }
  drawBottomLabels(
    body,
    xTicks.map((tick) => ({ at: x(tick), text: parameterNumber(tick, mark) })),
    bottom + 6,
  );
  const axis = wrapText(mark.unit === '' ? mark.name : `${mark.name}, ${mark.unit}`, width, 12);
  axis.forEach((text, index) => {
    drawBottomTitle(body, isWide ? (left + right) / 2 : width / 2, bottom + 6 + index * 16, text);
  });
  const key = bottom + 50 + axis.length * 16;
  add(body, 'path', { class: 'own-mark', d: 'M0,-5L5,4L-5,4Z', transform: moved(left + 6, key - 4) });
  add(
    body,
    'text',
    { class: 'row-note', x: left + 18, y: key, 'aria-hidden': 'true' },
    `${studyWords.own}: ${parameterText(mark.base, mark)}`,
  );
  const cursor = {
    key: 'break-even',
    label: studyWords.readCurve,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    along: 'x' as const,
    positions: points.map(({ value }) => x(value)),
    start: 0,
    read: (index: number) => readingOf(data, points[index], by),
  };
  addCursor(body, cursor, options);
  return finish(key + 8);
}
