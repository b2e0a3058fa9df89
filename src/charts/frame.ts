/** The frame of every chart: an SVG with its name and description, and a heading when it stands alone in a file. */
import { create } from 'd3';
import { add, moved, type Parent } from './element.ts';
import { wrapText } from './text.ts';

export interface ChartOptions {
  /** Unique in the page. */
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  /** The finding, in words. */
  readonly title: string;
  readonly description: string;
  /** Draw the title too: for a file of its own, where no page says it. */
  readonly isStandalone?: boolean;
  /** Where the cursors of the chart stand at first, by their keys. */
  readonly cursors?: Readonly<Record<string, number>>;
}

export type Group = Parent<SVGGElement>;

export interface Frame {
  readonly svg: Parent<SVGSVGElement>;
  /** Everything of the chart goes in here; starts below the heading, if there is one. */
  readonly body: Group;
  /** Sets the height, once it is known. */
  readonly finish: (bodyHeight: number) => SVGSVGElement;
}

const headingSize = 18;
const headingLine = 24;

/**
 * Opens a chart. It holds cursors, which take the focus, so it is a group to a screen reader and not one image: the children of an image
 * cannot be reached.
 */
export function openFrame({ id, width, title, description, isStandalone = false }: ChartOptions): Frame {
  const svg = create<SVGSVGElement>('svg');
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', class: 'chart', role: 'group', width };
  for (const [key, value] of Object.entries(attributes)) svg.attr(key, value);
  svg.attr('aria-labelledby', `${id}-title`).attr('aria-describedby', `${id}-description`);
  add(svg, 'title', { id: `${id}-title` }, title);
  add(svg, 'desc', { id: `${id}-description` }, description);
  const heading = isStandalone ? wrapText(title, width, headingSize) : [];
  heading.forEach((line, index) => {
    add(svg, 'text', { class: 'heading', x: 0, y: 20 + index * headingLine }, line);
  });
  const headingHeight = heading.length > 0 ? heading.length * headingLine + 12 : 0;
  const body = add(svg, 'g', { transform: moved(0, headingHeight) });
  const finish = (bodyHeight: number): SVGSVGElement => {
    const height = Math.ceil(headingHeight + bodyHeight);
    svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    return svg.node() as SVGSVGElement;
  };
  return { svg, body, finish };
}
