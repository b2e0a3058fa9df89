/** How an arm looks: the same colour, dash and symbol in every chart, so that colour is never the only sign. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3';

/** An arm as charts know it. `index` is its place in the scenario, 0 the baseline, and never changes with what is shown. */
export interface ArmMark {
  readonly id: string;
  readonly title: string;
  readonly index: number;
}

const symbols = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolCross] as const;
const dashes = ['', '', '7 4', '2 3', '10 3 2 3', '4 4'] as const;

/** The classes that carry the arm's colour (see charts.css). */
export const armClass = (arm: ArmMark): string => `arm arm-${arm.index % symbols.length}`;

/** Dash pattern of the arm's lines; empty for a solid line. */
export const armDash = (arm: ArmMark): string => dashes[arm.index % dashes.length];

/** Path of the arm's symbol around the origin, `area` in square pixels. */
export const armSymbol = (arm: ArmMark, area = 60): string => symbol(symbols[arm.index % symbols.length], area)() ?? '';
