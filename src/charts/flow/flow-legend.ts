/** What the bands of a difference mean. */
import { add, moved } from '../element.ts';
import type { Group } from '../frame.ts';
import { armClass } from '../marks.ts';
import { textWidth, wrapText } from '../text.ts';
import { flowWords } from './flow-words.ts';
import type { SankeyData } from './sankey-data.ts';

const swatch = 26;

/** Draws it at the top and returns its height. */
export function drawFlowLegend(body: Group, { baseline, arm }: SankeyData, width: number, hatch: string): number {
  const legend = add(body, 'g', { class: 'legend', 'aria-hidden': 'true' });
  const entries = [
    { arm, look: 'flow-more', text: flowWords.growsWith(arm.title) },
    { arm: baseline, look: 'flow-less', text: flowWords.shrinksWith },
    { arm: baseline, look: 'flow-band is-pale', text: flowWords.stays },
  ];
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const lines = wrapText(entry.text, width - swatch - 8, 13);
    const wide = swatch + 8 + Math.max(...lines.map((line) => textWidth(line)));
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    const group = add(legend, 'g', { class: armClass(entry.arm), transform: moved(x, y + 12) });
    const isHatched = entry.look === 'flow-less';
    add(group, 'rect', { class: entry.look, y: -7, width: swatch, height: 14, ...(isHatched ? { fill: `url(#${hatch})` } : {}) });
    lines.forEach((line, index) => {
      add(group, 'text', { class: 'label', x: swatch + 8, y: index * 17, dy: '0.34em' }, line);
    });
    x += wide + 22;
    y += (lines.length - 1) * 17;
  }
  return y + 24;
}
