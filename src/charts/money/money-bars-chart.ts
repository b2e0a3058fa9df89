/** The picture of `moneyBars`: a bar an arm, what costs to the right of zero and what saves or brings in to the left, the net on top. */
import './money.css';
import { scaleLinear } from 'd3';
import { drawBottomLabels, drawBottomTitle, drawVerticalGrid } from '../axes.ts';
import { addCursor } from '../cursor.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { plain } from '../numbers.ts';
import { textWidth, wrapText } from '../text.ts';
import type { MoneyAmount, MoneyBar, MoneyBarsData, MoneyPart } from './money-bars.ts';
import { moneyWords } from './words.ts';

const barHeight = 26;
const labourOpacity = [1, 0.72, 0.5, 0.34, 0.24, 0.16] as const;

interface Segment {
  readonly number: number;
  readonly part: MoneyPart;
  readonly from: number;
  readonly to: number;
}

/** The parts of a bar one after the other, away from zero. */
function segmentsOf({ amounts }: MoneyBar, parts: readonly MoneyPart[]): Segment[] {
  let [low, high] = [0, 0];
  return parts.flatMap((part, index): Segment[] => {
    const usd = amounts.get(part.id)?.usd ?? 0;
    if (usd === 0) return [];
    const from = usd > 0 ? high : low;
    if (usd > 0) high += usd;
    else low += usd;
    return [{ number: index + 1, part, from, to: from + usd }];
  });
}

/** The place among the roles sets how dark labour is. */
const opacityOf = ({ look }: MoneyPart, number: number): number =>
  look === 'labour' ? labourOpacity[Math.min(number - 1, labourOpacity.length - 1)] : 1;

const isDark = (part: MoneyPart, number: number): boolean =>
  part.look === 'ai' || part.look === 'revenue' || (part.look === 'labour' && opacityOf(part, number) > 0.6);

function drawBox(group: Group, part: MoneyPart, number: number, box: Readonly<Record<string, number>>): void {
  add(group, 'rect', { class: `money-${part.look}`, 'fill-opacity': opacityOf(part, number), ...box });
}

/** The numbers that stand in the bars, and what they are. Returns the height. */
function drawKey(body: Group, parts: readonly MoneyPart[], width: number): number {
  const key = add(body, 'g', { 'aria-hidden': 'true' });
  let [x, y] = [0, 0];
  parts.forEach((part, index) => {
    const number = index + 1;
    const wide = 32 + textWidth(part.title);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 24];
    drawBox(key, part, number, { x, y, width: 20, height: 18 });
    const look = isDark(part, number) ? 'money-number on-dark' : 'money-number';
    add(key, 'text', { class: look, x: x + 10, y: y + 9, dy: '0.34em', 'text-anchor': 'middle' }, String(number));
    add(key, 'text', { class: 'label', x: x + 27, y: y + 9, dy: '0.34em' }, part.title);
    x += wide + 14;
  });
  return y + 30;
}

function amountText({ usd, halfWidth, isDistinguishable }: MoneyAmount, shown: MoneyBarsData['shown']): string {
  const isChange = shown !== 'values';
  const decimals = shown === 'relative' || Math.abs(usd) < 10 ? 1 : 0;
  const value = isChange && usd > 0 ? `+${plain(usd, decimals)}` : plain(usd, decimals);
  const withHalf = halfWidth === null ? value : moneyWords.plusMinus(value, plain(halfWidth, decimals));
  return isChange && !isDistinguishable ? `${withHalf} (${moneyWords.same})` : withHalf;
}

/** Ends of the axis: the bars, and the net with its interval. */
function extentOf({ bars, parts }: MoneyBarsData): [number, number] {
  const ends = bars.flatMap((bar) => {
    const { usd, halfWidth } = bar.net ?? { usd: 0, halfWidth: 0 };
    return [...segmentsOf(bar, parts).map(({ to }) => to), usd - (halfWidth ?? 0), usd + (halfWidth ?? 0)];
  });
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = Math.max(1e-9, high - low) * 0.03;
  return [low < 0 ? low - pad : low, high > 0 ? high + pad : high];
}

/** Beside the net this much of a title's line is taken; titles that would need more lines than this have lines of their own above it. */
const netWidth = 200;
const mostBeside = 2;

interface Head {
  readonly lines: readonly string[];
  /** Of the net's line, below the top of the head. */
  readonly netY: number;
  readonly height: number;
}

/** The titles of all bars alike: beside their nets, or above them. */
function headsOf(bars: readonly MoneyBar[], width: number): Head[] {
  const beside = bars.map(({ arm }) => wrapText(arm.title, width - netWidth, 13.5));
  if (beside.every(({ length }) => length <= mostBeside)) return beside.map((lines) => ({ lines, netY: 14, height: lines.length * 18 }));
  return bars.map(({ arm }) => {
    const lines = wrapText(arm.title, width - 24, 13.5);
    return { lines, netY: 14 + lines.length * 18, height: (lines.length + 1) * 18 };
  });
}

/** The symbol with its interval is the net of the bar; hollow where it cannot be told apart from no change. */
export function moneyBarsChart(data: MoneyBarsData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const { body, finish } = openFrame(options);
  const { parts, bars, shown } = data;
  const keyHeight = drawKey(body, parts, width);
  const extent = extentOf(data);
  const x = scaleLinear(extent, [8, width - 12]);
  const top = keyHeight + 26;
  const [saves, costs] = moneyWords.savesCosts;
  if (extent[0] < 0) {
    add(body, 'text', { class: 'axis-title', x: 0, y: keyHeight + 12 }, saves);
    add(body, 'text', { class: 'axis-title', x: width - 4, y: keyHeight + 12, 'text-anchor': 'end' }, costs);
  }
  let end = top;
  const places = headsOf(bars, width).map((head) => {
    const barTop = end + head.height + 8;
    const place = { top: end, ...head, barTop };
    end = barTop + barHeight + 24;
    return place;
  });
  const ticks = x.ticks(width > 620 ? 7 : 4);
  drawVerticalGrid(body, ticks.map(x), { from: top, to: end });
  for (const tick of ticks) drawBottomLabels(body, [{ at: x(tick), text: plain(tick, Number.isInteger(tick) ? 0 : 1) }], end);
  drawBottomTitle(
    body,
    width / 2,
    end,
    shown === 'values' ? moneyWords.values : shown === 'change' ? moneyWords.change : moneyWords.relative,
  );
  bars.forEach((bar, index) => {
    const { lines, netY, barTop, top: rowTop } = places[index];
    const head = add(body, 'g', { class: armClass(bar.arm), transform: moved(0, rowTop) });
    add(head, 'path', { class: 'symbol', d: armSymbol(bar.arm), transform: moved(6, 9) });
    lines.forEach((text, line) => {
      add(head, 'text', { class: 'panel-title', x: 20, y: 14 + line * 18 }, text);
    });
    if (bar.net !== undefined) {
      const text = `${moneyWords.net} ${amountText({ ...bar.net, isDistinguishable: true }, shown)}`;
      add(head, 'text', { class: 'label value', x: width - 4, y: netY, 'text-anchor': 'end' }, text);
    }
    for (const { number, part, from, to } of segmentsOf(bar, parts)) {
      const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
      drawBox(body, part, number, { x: left, y: barTop, width: Math.max(0.5, right - left), height: barHeight });
      if (right - left < 16) continue;
      const look = isDark(part, number) ? 'money-number on-dark' : 'money-number';
      add(body, 'text', { class: look, x: (left + right) / 2, y: barTop + 8, dy: '0.34em', 'text-anchor': 'middle' }, String(number));
    }
    add(body, 'line', { class: 'zero', x1: x(0), x2: x(0), y1: barTop - 4, y2: barTop + barHeight + 4 });
    if (bar.net === undefined) return;
    const { usd, halfWidth, isDistinguishable } = bar.net;
    const half = halfWidth ?? 0;
    const y = barTop + barHeight - 6;
    const net = add(body, 'g', { class: `${armClass(bar.arm)} money-net${isDistinguishable ? '' : ' is-hollow'}` });
    add(net, 'line', { class: 'money-halo', x1: x(usd - half), x2: x(usd + half), y1: y, y2: y });
    add(net, 'line', { class: 'money-whisker', x1: x(usd - half), x2: x(usd + half), y1: y, y2: y });
    add(net, 'path', { class: 'symbol', d: armSymbol(bar.arm, 110), transform: moved(x(usd), y) });
  });
  const cursor = {
    key: 'money',
    label: moneyWords.read,
    box: { x: 0, y: top, width, height: Math.max(24, end - top) },
    along: 'y' as const,
    positions: places.map(({ barTop }) => barTop + barHeight / 2),
    start: 0,
    read: (index: number) => {
      const { arm, amounts, net } = bars[index];
      const lineOf = (title: string, amount: MoneyAmount) => ({ arm: { ...arm, title }, text: amountText(amount, shown) });
      return {
        heading: arm.title,
        lines: [
          ...parts.flatMap(({ id, title }, place) => {
            const amount = amounts.get(id);
            return amount === undefined ? [] : [lineOf(moneyWords.keyed(place + 1, title), amount)];
          }),
          ...(net === undefined ? [] : [lineOf(moneyWords.net, net)]),
        ],
      };
    },
  };
  addCursor(body, cursor, options);
  return finish(end + 46);
}
