/** The frame of every chart: an SVG with its name and description, and a heading when it stands alone in a file. */
import { create, type Selection } from 'd3';

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
}

export type Svg = Selection<SVGSVGElement, undefined, null, undefined>;
export type Group = Selection<SVGGElement, undefined, null, undefined>;

export interface Frame {
  readonly svg: Svg;
  /** Everything of the chart goes in here; starts below the heading, if there is one. */
  readonly body: Group;
  /** Sets the height, once it is known. */
  readonly finish: (bodyHeight: number) => SVGSVGElement;
}

const letterWidth = 0.56;

/** Width of a text in pixels, roughly: charts are drawn before anything can be measured. */
export const textWidth = (text: string, size = 13): number => text.length * size * letterWidth;

/** Breaks a text into lines that fit. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Opens a chart. `isInteractive`: it holds something that takes the focus, so it must not be one single image to a screen reader. */
export function openFrame(options: ChartOptions, isInteractive: boolean): Frame {
  const { id, width, title, description } = options;
  const svg = create<SVGSVGElement>('svg')
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('class', 'chart')
    .attr('role', isInteractive ? 'group' : 'img')
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-description`)
    .attr('width', width);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-description`).text(description);
  const heading = options.isStandalone ? wrapText(title, width, 18) : [];
  const headingHeight = heading.length > 0 ? heading.length * 24 + 12 : 0;
  heading.forEach((line, index) => {
    svg.append('text').attr('class', 'heading').attr('x', 0).attr('y', 20 + index * 24).text(line);
  });
  const body = svg.append('g').attr('transform', `translate(0,${headingHeight})`);
  const finish = (bodyHeight: number): SVGSVGElement => {
    const height = Math.ceil(headingHeight + bodyHeight);
    svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    return svg.node() as SVGSVGElement;
  };
  return { svg, body, finish };
}
