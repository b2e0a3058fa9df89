/** The legend of the work chart: the baseline is a shape there, hatched where the work is after hours. */
import { type Group, textWidth } from './frame.ts';
import { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';
import { words } from './words.ts';

const boxWidth = 22;
const gap = 22;
const lineHeight = 24;

interface Entry {
  readonly text: string;
  readonly arm: ArmMark;
  readonly look: 'fill' | 'hatched' | 'line';
}

/** Draws it at the top of the body and returns the height it takes. */
export function drawWorkLegend(body: Group, arms: readonly ArmMark[], width: number, hatch: string): number {
  const entries = arms.flatMap((arm): Entry[] =>
    arm.index === 0
      ? [
          { text: arm.title, arm, look: 'fill' },
          { text: words.afterHours, arm, look: 'hatched' },
        ]
      : [{ text: arm.title, arm, look: 'line' }],
  );
  const legend = body.append('g').attr('class', 'legend').attr('aria-hidden', 'true');
  let x = 0;
  let line = 0;
  for (const { text, arm, look } of entries) {
    const wide = boxWidth + 8 + textWidth(text);
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const entry = legend.append('g').attr('class', armClass(arm)).attr('transform', `translate(${x},${line * lineHeight + 12})`);
    if (look === 'line') entry.append('line').attr('class', 'line').attr('x2', boxWidth).attr('stroke-dasharray', armDash(arm));
    else {
      const box = entry.append('rect').attr('class', look).attr('y', -7).attr('width', boxWidth).attr('height', 14);
      if (look === 'hatched') box.attr('fill', `url(#${hatch})`);
      entry.append('line').attr('class', 'line').attr('x2', boxWidth).attr('y1', -7).attr('y2', -7);
    }
    if (look !== 'hatched') entry.append('path').attr('class', 'symbol').attr('d', armSymbol(arm, 44)).attr('transform', `translate(${boxWidth / 2},${look === 'fill' ? -7 : 0})`);
    entry.append('text').attr('class', 'label').attr('x', boxWidth + 8).attr('dy', '0.34em').text(text);
    x += wide + gap;
  }
  return (line + 1) * lineHeight + 8;
}
