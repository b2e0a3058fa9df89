/** A difference with its interval as a small picture beside a sentence, which says the same in words. */
import { create, scaleLinear } from 'd3';
import { add, moved } from './element.ts';
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
export function differenceBar(
  { arm, difference, halfWidth, isDistinguishable, reach }: DifferenceBarData,
  width: number,
  height = 22,
): SVGSVGElement {
  const x = scaleLinear([-reach, reach], [8, width - 8]).clamp(true);
  const middle = height / 2;
  const svg = create<SVGSVGElement>('svg')
    .attr('class', 'difference-bar')
    .attr('width', width)
    .attr('height', height)
    .attr('aria-hidden', 'true');
  add(svg, 'line', { class: 'base', x1: 0, x2: width, y1: middle, y2: middle });
  add(svg, 'line', { class: 'zero', x1: width / 2, x2: width / 2, y1: 2, y2: height - 2 });
  const group = add(svg, 'g', { class: `${armClass(arm)}${isDistinguishable ? '' : ' is-hollow'}` });
  add(group, 'line', { class: 'interval', x1: x(difference - halfWidth), x2: x(difference + halfWidth), y1: middle, y2: middle });
  add(group, 'path', { class: 'symbol', d: armSymbol(arm, 62), transform: moved(x(difference), middle) });
  return svg.node() as SVGSVGElement;
}
