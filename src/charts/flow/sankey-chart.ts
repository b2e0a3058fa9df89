/** The message flow as a Sankey diagram: columns from left to right, or on a narrow screen rows from top to bottom. */
import { add, moved } from '../element.ts';
import { type ChartOptions, type Frame, openFrame } from '../frame.ts';
import { armClass, armSymbol } from '../marks.ts';
import { wrapText } from '../text.ts';
import './flow.css';
import { drawFlowLegend } from './flow-legend.ts';
import type { SankeyBand, SankeyData } from './sankey-data.ts';
import { type LayoutQuestion, placeBands, sankeyLayout } from './sankey-layout.ts';
import { nodeText, type PanelShown } from './sankey-panel.ts';
import { drawRows, rowSlots, rowsHeight } from './sankey-tall.ts';
import { columnSlots, columnsHeight, drawColumns } from './sankey-wide.ts';

/** From this width on the columns lie side by side. */
const wideFrom = 640;
const panelGap = 36;

const sizeIn = (band: SankeyBand, shown: PanelShown): number => {
  if (shown !== 'change') return band[shown].mean ?? 0;
  return Math.max(band.baseline.mean ?? 0, band.arm.mean ?? 0);
};

/** Bands as wide as the needs that go there. Each panel has nodes at the same places and the same scale. */
export function sankeyChart(data: SankeyData, options: ChartOptions): SVGSVGElement {
  const { width } = options;
  const isWide = width >= wideFrom;
  const frame = openFrame(options);
  const { body, finish } = frame;
  const panels: readonly PanelShown[] =
    data.mode !== 'values' ? ['change'] : data.arm.id === data.baseline.id ? ['baseline'] : ['baseline', 'arm'];
  const hatch = `${options.id}-hatch`;
  if (data.mode !== 'values') defineHatch(frame, hatch);
  const slots = isWide ? columnSlots(data, width, panels) : rowSlots(data);
  const gap = isWide ? 4 : 3;
  const greatest = data.bands.map((band) => ({ ...band, size: sizeIn(band, 'change') }));
  const question: LayoutQuestion = { slots, bands: greatest, gap, length: isWide ? columnsHeight(slots, gap) : width };
  const layout = sankeyLayout(question);
  let y = data.mode === 'values' ? 0 : drawFlowLegend(body, data, width, hatch) + 12;
  for (const shown of panels) {
    const bands = data.bands.map((band) => ({ ...band, size: sizeIn(band, shown) }));
    const placed = placeBands(layout, bands);
    if (shown !== 'change') y = drawPanelHead(frame, data, shown, y, width);
    const panel = { data, shown, rooms: layout.rooms, scale: layout.scale, hatch, top: y, texts: textsOf(data, shown), ...placed };
    y += (isWide ? drawColumns(body, panel, options) : drawRows(body, panel, options)) + panelGap;
  }
  return finish(y - panelGap + (isWide ? 4 : rowsHeight));
}

const textsOf = (data: SankeyData, shown: PanelShown) => data.columns.map(({ nodes }) => nodes.map((node) => nodeText(node, data, shown)));

function drawPanelHead({ body }: Frame, data: SankeyData, shown: 'baseline' | 'arm', y: number, width: number): number {
  const arm = data[shown];
  const lines = wrapText(arm.title, width - 24, 14);
  const head = add(body, 'g', { class: armClass(arm), transform: moved(0, y + 14) });
  add(head, 'path', { class: 'symbol', d: armSymbol(arm, 70), transform: moved(8, -4) });
  lines.forEach((line, index) => {
    add(head, 'text', { class: 'panel-title', x: 24, y: index * 18 }, line);
  });
  return y + lines.length * 18 + 14;
}

function defineHatch({ svg }: Frame, id: string): void {
  const lie = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const pattern = add(add(svg, 'defs'), 'pattern', { id, class: 'arm arm-0', ...lie });
  add(pattern, 'line', { class: 'hatch', x1: 3, x2: 3, y2: 6 });
}
