/** The picture of `tornado`: in each row the way to the lowest and, below it, the way to the highest value of a parameter. */
import './studies.css';
import { scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import type { Reading } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { inScale, plain, type Scale, withUnit } from '../numbers.ts';
import { textWidth } from '../text.ts';
import { defineHatches } from '../work/hatch.ts';
import { parameterText } from './parameter-mark.ts';
import { drawKey, drawParameterRows, type KeyEntry } from './rows.ts';
import { type TornadoBar, type TornadoData, type TornadoEnd, tornadoScale } from './tornado.ts';
import { studyWords } from './words.ts';

const barHeight = 16;
const bodyHeight = 2 * barHeight + 6;
type Axis = (value: number) => number;

/** All results with the intervals of their effects, and zero where it is not far. */
function extentOf({ base, bars, isDifference }: TornadoData): {
  readonly ends: readonly [number, number];
  readonly zero: 'in' | 'left' | 'right' | null;
} {
  const reach = bars.flatMap(({ low, high }) =>
    [low, high].flatMap((end) => (end === null ? [] : [end.outcome - (end.halfWidth ?? 0), end.outcome + (end.halfWidth ?? 0)])),
  );
  const half = base.halfWidth ?? 0;
  const [least, most] = [Math.min(base.mean - half, ...reach), Math.max(base.mean + half, ...reach)];
  const room = most - least || 1;
  const isNear = least - room * 0.6 <= 0 && most + room * 0.6 >= 0;
  const [low, high] = isDifference && isNear ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const margin = (high - low || 1) * 0.04;
  return { ends: [low - margin, high + margin], zero: !isDifference ? null : isNear ? 'in' : least > 0 ? 'left' : 'right' };
}

interface Drawing {
  readonly x: Axis;
  readonly base: number;
  readonly hatch: string;
  readonly ends: readonly [number, number];
}

function drawEnd(group: Group, end: TornadoEnd, bar: TornadoBar, y: number, { x, base, hatch, ends }: Drawing, kind: 'low' | 'high'): void {
  const [from, to] = [x(base), x(end.outcome)].sort((a, b) => a - b);
  const box = { x: from, y, width: Math.max(1.5, to - from), height: barHeight };
  add(group, 'rect', { ...box, class: `tornado-${kind}${end.isTold ? '' : ' is-untold'}` });
  if (!end.isTold) add(group, 'rect', { ...box, fill: hatch });
  const half = end.halfWidth ?? 0;
  const middle = y + barHeight / 2;
  const [whiskerFrom, whiskerTo] = [x(end.outcome - half), x(end.outcome + half)];
  add(group, 'line', { class: 'effect-whisker', x1: whiskerFrom, x2: whiskerTo, y1: middle, y2: middle });
  const text = parameterText(end.value, bar.mark);
  const wide = textWidth(text, 12);
  // Outside on the side to which it goes; on the other where there is no room.
  const isRight = end.outcome === base ? kind === 'high' : end.outcome > base;
  const outer = Math.max(isRight ? whiskerTo : -whiskerFrom, isRight ? to : -from) + 6;
  const wanted = isRight ? outer : -outer - wide;
  const inside = wanted >= ends[0] && wanted + wide <= ends[1];
  const other = isRight ? Math.min(whiskerFrom, from) - 6 - wide : Math.max(whiskerTo, to) + 6;
  add(group, 'text', { class: 'row-note on-paper', x: inside ? wanted : other, y: middle, dy: '0.34em' }, text);
}

/** False for a number that changes nothing at all, in no replication. */
const isTouched = ({ low, high }: TornadoBar): boolean =>
  [low, high].some((end) => end !== null && (end.effect !== 0 || end.halfWidth !== 0));

/** On the way to the end behind which another arm is recommended. */
function drawTurn(body: Group, { turn, low, high, mark }: TornadoBar, y: number, { x, base }: Drawing): void {
  if (turn === null) return;
  const isLow = turn.at < mark.base;
  const end = isLow ? low : high;
  if (end === null) return;
  const part = (turn.at - mark.base) / (end.value - mark.base);
  const at = x(base + part * (end.outcome - base));
  const top = y + (isLow ? 0 : barHeight + 6);
  const group = add(body, 'g', { class: armClass(turn.arm) });
  add(group, 'line', { class: 'turn-line', x1: at, x2: at, y1: top - 3, y2: top + barHeight + 3 });
  add(group, 'path', { class: 'symbol', d: armSymbol(turn.arm, 62), transform: moved(at, top + barHeight / 2) });
}

function readingOf({ arm, base }: TornadoData, { mark, low, high, turn }: TornadoBar, by: Scale): Reading {
  const told = (end: TornadoEnd): string => {
    const half = end.halfWidth;
    const effect =
      half === null
        ? inScale(end.effect, by)
        : studyWords.effect(inScale(end.effect, by), inScale(end.effect - half, by), inScale(end.effect + half, by));
    return `${withUnit(end.outcome, by)}; ${studyWords.moves} ${effect}`;
  };
  const line = (title: string, text: string) => ({ arm: { ...arm, title }, text });
  return {
    heading: mark.name,
    lines: [
      line(parameterText(mark.base, mark), withUnit(base.mean, by)),
      ...[low, high].flatMap((end) => (end === null ? [] : [line(parameterText(end.value, mark), told(end))])),
      ...(turn === null ? [] : [{ arm: { ...turn.arm, title: studyWords.takes(turn.arm.title) }, text: parameterText(turn.at, mark) }]),
    ],
  };
}

export function tornadoChart(data: TornadoData, options: ChartOptions): SVGSVGElement {
  const { width, id } = options;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const hatchOf = defineHatches(frame, [data.arm], `${id}-tornado`);
  const hatch = hatchOf(data.arm);
  const { ends: extent, zero } = extentOf(data);
  const inArm = (draw: (group: Group) => void) => (group: Group) => draw(group.classed(armClass(data.arm), true));
  const swatch = { y: -7, width: 26, height: 14 };
  const entries: KeyEntry[] = [
    { text: studyWords.lowEnd, sign: inArm((group) => void add(group, 'rect', { ...swatch, class: 'tornado-low' })) },
    { text: studyWords.highEnd, sign: inArm((group) => void add(group, 'rect', { ...swatch, class: 'tornado-high' })) },
    {
      text: studyWords.notTold,
      sign: inArm((group) => {
        add(group, 'rect', { ...swatch, class: 'tornado-low is-untold' });
        add(group, 'rect', { ...swatch, fill: hatch });
      }),
    },
    {
      text: studyWords.resultKey,
      sign: (group) => {
        add(group, 'rect', { ...swatch, class: 'base-band' });
        add(group, 'line', { class: 'base-line', x1: 13, x2: 13, y1: -8, y2: 8 });
      },
    },
  ];
  if (data.bars.some(({ turn }) => turn !== null)) {
    entries.push({
      text: studyWords.turn,
      sign: (group) => {
        group.attr('class', armClass(data.bars.find(({ turn }) => turn !== null)?.turn?.arm ?? data.arm));
        add(group, 'line', { class: 'turn-line', x1: 13, x2: 13, y1: -9, y2: 9 });
      },
    });
  }
  const top = drawKey(body, entries, width) + (zero === 'in' || zero === null ? 6 : 26);
  // Behind the bars, though the height is known only afterwards.
  const ground = add(body, 'g');
  const marks = data.bars.map(({ mark }) => mark);
  const { rows, left, bottom, isWide } = drawParameterRows(body, marks, top, width, bodyHeight);
  const ends = [left, width - 2] as const;
  // The values at the ends of the bars stand beside them.
  const labels = data.bars
    .filter(isTouched)
    .flatMap(({ mark }) => [mark.low, mark.high].map((value) => textWidth(parameterText(value, mark), 12)));
  const room = Math.min((width - left) * 0.2, Math.max(0, ...labels) + 8);
  const x = scaleLinear(extent, [left + 4 + room, width - 6 - room]);
  // On a phone lines would run through the names that stand above the bars.
  const spans = isWide
    ? [{ from: top, to: bottom }]
    : rows.filter((_, index) => isTouched(data.bars[index])).map(({ at }) => ({ from: at - 5, to: at + bodyHeight + 5 }));
  const by = tornadoScale(data);
  const ticks = x.ticks(width - left > 420 ? 6 : 4);
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(step * by.factor) + 1e-9)));
  const half = data.base.halfWidth ?? 0;
  const [from, to] = [x(data.base.mean - half), x(data.base.mean + half)];
  for (const span of spans) {
    drawVerticalGrid(ground, ticks.map(x), span);
    add(ground, 'rect', { class: 'base-band', x: from, y: span.from, width: to - from, height: span.to - span.from });
    if (zero === 'in') add(ground, 'line', { class: 'zero', x1: x(0), x2: x(0), y1: span.from, y2: span.to });
  }
  if (zero === 'left' || zero === 'right') {
    const anchor = zero === 'left' ? { x: left, 'text-anchor': 'start' } : { x: width, 'text-anchor': 'end' };
    add(body, 'text', { class: 'row-note', ...anchor, y: top - 8, 'aria-hidden': 'true' }, studyWords.zeroBeyond(zero));
  }
  const drawing = { x, base: data.base.mean, hatch, ends };
  rows.forEach(({ at }, index) => {
    const bar = data.bars[index];
    const group = add(body, 'g', { class: armClass(data.arm) });
    if (!isTouched(bar)) {
      const text = data.isDifference ? studyWords.untouched : studyWords.untouchedLevel;
      const [wide, middle] = [textWidth(text, 12) + 10, x(data.base.mean)];
      const isRight = middle + wide < width;
      const isLeft = !isRight && middle - wide > left;
      const place = isRight
        ? { x: middle + 10, 'text-anchor': 'start' }
        : isLeft
          ? { x: middle - 10, 'text-anchor': 'end' }
          : { x: left, 'text-anchor': 'start' };
      add(group, 'text', { class: 'row-note on-paper', ...place, y: at + bodyHeight / 2, dy: '0.34em' }, text);
      return;
    }
    if (bar.low) drawEnd(group, bar.low, bar, at, drawing, 'low');
    if (bar.high) drawEnd(group, bar.high, bar, at + barHeight + 6, drawing, 'high');
    drawTurn(body, bar, at, drawing);
  });
  for (const span of spans)
    add(body, 'line', { class: 'base-line', x1: x(data.base.mean), x2: x(data.base.mean), y1: span.from, y2: span.to });
  drawBottomLabels(
    body,
    ticks.map((tick) => ({ at: x(tick), text: plain(tick * by.factor, decimals) })),
    bottom,
  );
  const unit = by.suffix.trim();
  const title = data.isDifference ? studyWords.difference(data.title, unit) : studyWords.level(data.title, unit);
  const isTight = textWidth(title, 12) > width - left;
  drawBottomTitle(body, isTight ? width / 2 : (left + width) / 2, bottom, title);
  const cursor = {
    key: 'tornado',
    label: studyWords.readTornado,
    box: { x: left, y: top, width: width - left, height: bottom - top },
    along: 'y' as const,
    positions: rows.map(({ at }) => at + bodyHeight / 2),
    start: 0,
    read: (index: number) => readingOf(data, data.bars[index], by),
  };
  addCursor(body, cursor, options);
  return finish(bottom + 46);
}
