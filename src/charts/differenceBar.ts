/** A difference with its interval as a small picture beside a sentence or in a table cell, which say the same in words. */
import { create, scaleLinear } from 'd3';
import { type ArmMark, armClass, armSymbol } from './marks.ts';

export interface DifferenceBarData {
  readonly arm: ArmMark;
  readonly difference: number;
  readonly halfWidth: number;
  readonly isDistinguishable: boolean;
  /** Ends of the axis are minus and plus this, so that bars beside one another can be compared. */
  readonly reach: number;
}

/** Zero in the middle; hollow when zero is inside the interval. It is hidden from screen readers: the text beside it says it all. */
export function differenceBar(data: DifferenceBarData, width: number, height = 22): SVGSVGElement {
  const { arm, difference, halfWidth, isDistinguishable, reach } = data;
  const x = scaleLinear([-reach, reach], [8, width - 8]).clamp(true);
  const middle = height / 2;
  const svg = create<SVGSVGElement>('svg').attr('class', 'difference-bar').attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  svg.append('line').attr('class', 'base').attr('x1', 0).attr('x2', width).attr('y1', middle).attr('y2', middle);
  svg.append('line').attr('class', 'zero').attr('x1', width / 2).attr('x2', width / 2).attr('y1', 2).attr('y2', height - 2);
  const group = svg.append('g').attr('class', `${armClass(arm)}${isDistinguishable ? '' : ' is-hollow'}`);
  group.append('line').attr('class', 'interval').attr('x1', x(difference - halfWidth)).attr('x2', x(difference + halfWidth)).attr('y1', middle).attr('y2', middle);
  group.append('path').attr('class', 'symbol').attr('d', armSymbol(arm, 62)).attr('transform', `translate(${x(difference)},${middle})`);
  return svg.node() as SVGSVGElement;
}
