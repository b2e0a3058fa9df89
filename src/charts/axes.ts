/** Quiet axes: light grid lines and few labels. */
import { add } from './element.ts';
import type { Group } from './frame.ts';

export interface Tick {
  /** Pixels of the body. */
  readonly at: number;
  readonly text: string;
}

/** A span of the body in pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const axisOf = (body: Group): Group => add(body, 'g', { class: 'axis', 'aria-hidden': 'true' });

/** Horizontal grid lines over a span, with their labels at the left. */
export function drawHorizontalGrid(body: Group, ticks: readonly Tick[], { from, to }: Span): void {
  const axis = axisOf(body);
  for (const { at, text } of ticks) {
    add(axis, 'line', { class: 'grid', x1: from, x2: to, y1: at, y2: at });
    add(axis, 'text', { class: 'tick', x: from - 8, y: at, dy: '0.34em', 'text-anchor': 'end' }, text);
  }
}

/** Vertical grid lines over a span. */
export function drawVerticalGrid(body: Group, places: readonly number[], { from, to }: Span): void {
  const axis = axisOf(body);
  for (const at of places) add(axis, 'line', { class: 'grid', x1: at, x2: at, y1: from, y2: to });
}

/** Labels under the axis at `bottom`. Long labels at the ends stay inside the ends. */
export function drawBottomLabels(body: Group, ticks: readonly Tick[], bottom: number): void {
  const axis = axisOf(body);
  const ends = [ticks[0]?.at, ticks.at(-1)?.at];
  const anchorOf = ({ at, text }: Tick): string => {
    if (text.length < 5 || ticks.length < 3) return 'middle';
    return at === ends[0] ? 'start' : at === ends[1] ? 'end' : 'middle';
  };
  for (const tick of ticks) add(axis, 'text', { class: 'tick', x: tick.at, y: bottom + 18, 'text-anchor': anchorOf(tick) }, tick.text);
}

/** The name of the bottom axis, under its labels. */
export function drawBottomTitle(body: Group, at: number, bottom: number, text: string): void {
  add(axisOf(body), 'text', { class: 'axis-title', x: at, y: bottom + 38, 'text-anchor': 'middle' }, text);
}

/** The name of the left axis: above its labels, so that it reads from left to right. */
export function drawLeftTitle(body: Group, y: number, text: string): void {
  add(axisOf(body), 'text', { class: 'axis-title', x: 0, y }, text);
}
