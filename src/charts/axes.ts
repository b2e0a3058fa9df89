/** Quiet axes: light grid lines and few labels. */
import type { Group } from './frame.ts';

export interface Tick {
  /** Pixels of the body. */
  readonly at: number;
  readonly text: string;
}

/** Horizontal grid lines with their labels at the left. The axis title stands above the first label, reading left to right. */
export function drawHorizontalGrid(body: Group, ticks: readonly Tick[], left: number, right: number, title?: string, titleY?: number): void {
  const axis = body.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  for (const tick of ticks) {
    axis.append('line').attr('class', 'grid').attr('x1', left).attr('x2', right).attr('y1', tick.at).attr('y2', tick.at);
    axis.append('text').attr('class', 'tick').attr('x', left - 8).attr('y', tick.at).attr('dy', '0.34em').attr('text-anchor', 'end').text(tick.text);
  }
  if (title) axis.append('text').attr('class', 'axis-title').attr('x', 0).attr('y', titleY ?? 12).text(title);
}

/** Labels along the bottom; with `top`, light lines up to there. */
export function drawVerticalGrid(body: Group, ticks: readonly Tick[], bottom: number, top?: number, title?: Tick): void {
  const axis = body.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  for (const tick of ticks) {
    if (top !== undefined) axis.append('line').attr('class', 'grid').attr('x1', tick.at).attr('x2', tick.at).attr('y1', top).attr('y2', bottom);
    axis.append('text').attr('class', 'tick').attr('x', tick.at).attr('y', bottom + 18).attr('text-anchor', 'middle').text(tick.text);
  }
  if (title) axis.append('text').attr('class', 'axis-title').attr('x', title.at).attr('y', bottom + 38).attr('text-anchor', 'middle').text(title.text);
}
