/** The picture of `flipMap`: a strip for each parameter from its lowest to its highest value, with the symbol of the recommended arm. */
import './studies.css';
import { scaleLinear } from 'd3';
import { addCursor } from '../cursor.ts';
import type { Reading } from '../cursor-note.ts';
import { add, moved } from '../element.ts';
import { type ChartOptions, type Group, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { textWidth } from '../text.ts';
import { type FlipMapData, type FlipRow, type FlipSegment, segmentText, turnText } from './flip-map.ts';
import { defineNeutralHatch } from './neutral-hatch.ts';
import { parameterText, rangeText } from './parameter-mark.ts';
import { drawKey, drawParameterRows, type KeyEntry } from './rows.ts';
import { studyWords } from './words.ts';

const stripTop = 22;
const stripHeight = 26;
const bodyHeight = stripTop + stripHeight + 20;
const symbolStep = 20;

type Axis = (value: number) => number;

function drawSegment(body: Group, segment: FlipSegment, x: Axis, y: number, hatch: string): void {
  const [from, to] = [x(segment.from), x(segment.to)];
  const [first, ...others] = segment.arms;
  const box = { x: from, y, width: Math.max(1, to - from), height: stripHeight };
  const isOpen = first === undefined || others.length > 0;
  const group = add(body, 'g', { class: first === undefined || isOpen ? 'neutral' : armClass(first) });
  add(group, 'rect', isOpen ? { ...box, class: 'flip-open', fill: hatch } : { ...box, class: 'flip' });
  // As many symbols as there is room for.
  const shown = segment.arms.slice(0, Math.floor((to - from - 4) / symbolStep));
  if (shown.length < segment.arms.length && isOpen) return;
  shown.forEach((arm, index) => {
    const at = (from + to) / 2 + (index - (shown.length - 1) / 2) * symbolStep;
    const mark = add(body, 'g', { class: `${armClass(arm)}${isOpen ? ' is-hollow' : ''}` });
    add(mark, 'path', { class: 'symbol', d: armSymbol(arm, isOpen ? 70 : 90), transform: moved(at, y + stripHeight / 2) });
  });
}

function drawTurn(body: Group, { turn, mark }: FlipRow, x: Axis, y: number, [left, right]: readonly [number, number]): void {
  if (turn === null) return;
  const at = x(turn.at);
  const [from, to] = [x(turn.low ?? mark.low), x(turn.high ?? mark.high)];
  const group = add(body, 'g', { 'aria-hidden': 'true' });
  add(group, 'line', { class: 'turn-interval', x1: from, x2: to, y1: y - 4, y2: y - 4 });
  add(group, 'line', { class: 'turn-interval', x1: at, x2: at, y1: y - 8, y2: y + stripHeight });
  const text = turnText(turn, mark);
  const wide = textWidth(text, 12.5);
  const place = Math.max(left + wide / 2, Math.min(right - wide / 2, at));
  add(group, 'text', { class: 'row-note value', x: place, y: y - 11, 'text-anchor': 'middle' }, text);
}

/** The ends of the range and the parameter's own value, under the strip. */
function drawEnds(body: Group, { mark }: FlipRow, x: Axis, y: number, [left, right]: readonly [number, number]): void {
  const [low, high] = [parameterText(mark.low, mark), parameterText(mark.high, mark)];
  const group = add(body, 'g', { 'aria-hidden': 'true' });
  const own = x(mark.base);
  add(group, 'path', { class: 'own-mark', d: 'M0,0L5,8L-5,8Z', transform: moved(own, y + stripHeight + 1) });
  const text = parameterText(mark.base, mark);
  const half = textWidth(text, 12) / 2;
  const place = Math.max(left + half, Math.min(right - half, own));
  const at = y + stripHeight + 20;
  if (left + textWidth(low, 12) + 8 < place - half) add(group, 'text', { class: 'row-note', x: left, y: at }, low);
  if (right - textWidth(high, 12) - 8 > place + half)
    add(group, 'text', { class: 'row-note', x: right, y: at, 'text-anchor': 'end' }, high);
  add(group, 'text', { class: 'row-note is-assumed', x: place, y: at, 'text-anchor': 'middle' }, text);
}

function readingOf({ mark, segments, turn }: FlipRow): Reading {
  const lines = segments.map((segment) => ({
    arm: { ...(segment.arms[0] ?? { id: '', index: 0 }), title: rangeText(segment.from, segment.to, mark) },
    text: segmentText(segment),
  }));
  const last = turn === null ? [] : [{ arm: { ...turn.to, title: studyWords.takes(turn.to.title) }, text: turnText(turn, mark) }];
  return { heading: mark.name, lines: [...lines, ...last] };
}

export function flipMapChart(data: FlipMapData, options: ChartOptions): SVGSVGElement {
  const { width, id } = options;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const hatch = defineNeutralHatch(frame, id);
  const swatch = { y: -7, width: 26, height: 14 };
  const entries: KeyEntry[] = [
    ...data.arms.map(
      (arm): KeyEntry => ({
        text: arm.title,
        sign: (group) => {
          group.attr('class', armClass(arm));
          add(group, 'rect', { ...swatch, class: 'flip' });
          add(group, 'path', { class: 'symbol', d: armSymbol(arm, 60), transform: moved(13, 0) });
        },
      }),
    ),
    { text: studyWords.cannotBeTold, sign: (group) => void add(group, 'rect', { ...swatch, class: 'flip-open', fill: hatch }) },
    {
      text: studyWords.own,
      sign: (group) => void add(group, 'path', { class: 'own-mark', d: 'M0,-5L5,4L-5,4Z', transform: moved(13, 0) }),
    },
  ];
  if (data.rows.some(({ turn }) => turn !== null)) {
    entries.push({
      text: studyWords.turnKey,
      sign: (group) => {
        add(group, 'line', { class: 'turn-interval', x1: 2, x2: 24, y1: 0, y2: 0 });
        add(group, 'line', { class: 'turn-interval', x1: 13, x2: 13, y1: -6, y2: 6 });
      },
    });
  }
  const top = drawKey(body, entries, width) + 4;
  const marks = data.rows.map(({ mark }) => mark);
  const { rows, left, bottom } = drawParameterRows(body, marks, top, width, bodyHeight);
  const ends = [left + 2, width - 2] as const;
  rows.forEach(({ at, mark }, index) => {
    const row = data.rows[index];
    const x = scaleLinear([mark.low, mark.high], ends);
    const y = at + stripTop;
    for (const segment of row.segments) drawSegment(body, segment, x, y, hatch);
    drawTurn(body, row, x, y, ends);
    drawEnds(body, row, x, y, ends);
  });
  const cursor = {
    key: 'flips',
    label: studyWords.readFlips,
    box: { x: left, y: top, width: width - left, height: bottom - top },
    along: 'y' as const,
    positions: rows.map(({ at }) => at + stripTop + stripHeight / 2),
    start: 0,
    read: (index: number) => readingOf(data.rows[index]),
  };
  addCursor(body, cursor, options);
  return finish(bottom + 6);
}
