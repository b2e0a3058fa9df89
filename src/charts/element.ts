/** The one way in which charts add to a picture. */
import type { BaseType, Selection } from 'd3';

/** What can be added to: the SVG itself or anything in it. */
export type Parent<Element extends BaseType = SVGGElement> = Selection<Element, undefined, null, undefined>;

type Attributes = Readonly<Record<string, string | number>>;

/** Appends an element with its attributes, and the text in it. */
export function add<Name extends keyof SVGElementTagNameMap, Above extends SVGElement>(
  parent: Parent<Above>,
  name: Name,
  attributes: Attributes = {},
  text?: string,
): Parent<SVGElementTagNameMap[Name]> {
  const element = parent.append<SVGElementTagNameMap[Name]>(name);
  for (const [key, value] of Object.entries(attributes)) element.attr(key, value);
  return text === undefined ? element : element.text(text);
}

/** An attribute value that moves what it stands on. */
export const moved = (x: number, y: number): string => `translate(${x},${y})`;
