/** The names of the arms beside their line and symbol, in one or more lines. */
import { type Group, textWidth } from './frame.ts';
import { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';

const lineHeight = 24;
const swatchWidth = 34;
const gap = 22;

/** Draws the legend at the top of the body and returns the height it takes. */
export function drawLegend(body: Group, arms: readonly ArmMark[], width: number): number {
  const legend = body.append('g').attr('class', 'legend').attr('aria-hidden', 'true');
  let x = 0;
  let line = 0;
  for (const arm of arms) {
    const wide = swatchWidth + 6 + textWidth(arm.title);
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const entry = legend.append('g').attr('class', armClass(arm)).attr('transform', `translate(${x},${line * lineHeight + 12})`);
    entry.append('line').attr('class', 'line').attr('x2', swatchWidth).attr('stroke-dasharray', armDash(arm));
    entry.append('path').attr('class', 'symbol').attr('d', armSymbol(arm)).attr('transform', `translate(${swatchWidth / 2},0)`);
    entry.append('text').attr('class', 'label').attr('x', swatchWidth + 6).attr('dy', '0.34em').text(arm.title);
    x += wide + gap;
  }
  return (line + 1) * lineHeight + 8;
}
