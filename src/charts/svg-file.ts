/** A chart as a file of its own. */

const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
] as const;

const paper = '#ffffff';

/**
 * The SVG text of a chart that looks in any program as it does on the page, in light colours. What the style sheet says is written into
 * attributes; what only serves reading with a cursor is left out.
 * @param chart in no document; it is put into one for a moment, because styles apply nowhere else
 */
export function svgFile(chart: SVGSVGElement): string {
  const page = chart.ownerDocument;
  const holder = page.createElement('div');
  holder.className = 'print-colours';
  holder.append(chart);
  page.body.append(holder);
  for (const cursor of chart.querySelectorAll('.cursor, .reading')) cursor.remove();
  const elements = [...chart.querySelectorAll<SVGElement>('*')];
  for (const element of elements) {
    const style = getComputedStyle(element);
    if (style.display === 'none') continue;
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (value && !(property === 'fill' && element.getAttribute('fill')?.startsWith('url('))) element.setAttribute(property, value);
    }
  }
  // Only now: what stands further in has its colour from the classes around it.
  for (const element of elements) element.removeAttribute('class');
  holder.remove();
  chart.removeAttribute('class');
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
  const margin = 24;
  chart.setAttribute('viewBox', `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`);
  chart.setAttribute('width', String(width + 2 * margin));
  chart.setAttribute('height', String(height + 2 * margin));
  const ground = page.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin, fill: paper };
  for (const [name, value] of Object.entries(place)) ground.setAttribute(name, String(value));
  chart.querySelector('desc')?.after(ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(chart)}\n`;
}
