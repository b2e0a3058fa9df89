/** Hatching in the colour of an arm: work after hours. */
import { add } from '../element.ts';
import type { Frame } from '../frame.ts';
import { type ArmMark, armClass } from '../marks.ts';

/** Defines the hatching of each arm and says how it is named in a `fill`. */
export function defineHatches({ svg }: Frame, arms: readonly ArmMark[], id: string): (arm: ArmMark) => string {
  const definitions = add(svg, 'defs');
  const nameOf = (arm: ArmMark): string => `${id}-hatch-${arm.index}`;
  for (const arm of arms) {
    const lie = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
    const pattern = add(definitions, 'pattern', { id: nameOf(arm), class: armClass(arm), ...lie });
    add(pattern, 'line', { class: 'hatch', x1: 2.5, x2: 2.5, y2: 5 });
  }
  return (arm) => `url(#${nameOf(arm)})`;
}
