/** A hatching that belongs to no arm: it cannot be told. */
import { add } from '../element.ts';
import type { Frame } from '../frame.ts';

/** Defines it and says how it is named in a `fill`. */
export function defineNeutralHatch({ svg }: Frame, id: string): string {
  const lie = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const pattern = add(add(svg, 'defs'), 'pattern', { id: `${id}-open`, class: 'neutral', ...lie });
  add(pattern, 'line', { class: 'hatch', x1: 3, x2: 3, y2: 6 });
  return `url(#${id}-open)`;
}
