/** The names of the arms beside their line, shape and symbol, in as many lines as it takes. */
import { add, moved } from './element.ts';
import type { Group } from './frame.ts';
import { type ArmMark, armClass, armDash, armSymbol } from './marks.ts';
import { textWidth, wrapText } from './text.ts';
import { words } from './words.ts';

const lineHeight = 24;
const textLine = 17;
const swatchWidth = 34;
const gap = 22;

interface Entry {
  readonly text: string;
  readonly arm: ArmMark;
  /** How the arm is drawn: a line with its symbol, a filled shape with them, or the hatched part of that shape. */
  readonly look: 'line' | 'fill' | 'hatched';
}

/** Draws it at the top of the body and returns the height it takes. */
export function drawLegend(body: Group, arms: readonly ArmMark[], width: number): number {
  const entries = arms.map((arm): Entry => ({ text: arm.title, arm, look: 'line' }));
  return drawEntries(body, entries, width, '');
}

/** The same where the baseline is a shape, and hatched where the work is after hours. */
export function drawWorkLegend(body: Group, arms: readonly ArmMark[], width: number, hatch: string): number {
  const entriesOf = (arm: ArmMark): Entry[] => [
    { text: arm.title, arm, look: 'fill' },
    { text: words.afterHours, arm, look: 'hatched' },
  ];
  const entries = arms.flatMap((arm): Entry[] => (arm.index === 0 ? entriesOf(arm) : [{ text: arm.title, arm, look: 'line' }]));
  return drawEntries(body, entries, width, hatch);
}

function drawEntries(body: Group, entries: readonly Entry[], width: number, hatch: string): number {
  const legend = add(body, 'g', { class: 'legend', 'aria-hidden': 'true' });
  let x = 0;
  let y = 0;
  let height = lineHeight;
  for (const entry of entries) {
    const lines = wrapText(entry.text, width - swatchWidth - 8, 13);
    const wide = swatchWidth + 8 + Math.max(...lines.map((line) => textWidth(line)));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += height;
      height = lineHeight;
    }
    drawEntry(add(legend, 'g', { class: armClass(entry.arm), transform: moved(x, y + 12) }), entry, lines, hatch);
    height = Math.max(height, lineHeight + (lines.length - 1) * textLine);
    x += wide + gap;
  }
  return y + height + 8;
}

function drawEntry(group: Group, { arm, look }: Entry, lines: readonly string[], hatch: string): void {
  const y = look === 'line' ? 0 : -7;
  const box = { y, width: swatchWidth, height: 14 };
  if (look === 'fill') add(group, 'rect', { ...box, class: 'fill' });
  if (look === 'hatched') add(group, 'rect', { ...box, class: 'hatched', fill: `url(#${hatch})` });
  add(group, 'line', { class: 'line', x2: swatchWidth, y1: y, y2: y, 'stroke-dasharray': armDash(arm) });
  if (look !== 'hatched') add(group, 'path', { class: 'symbol', d: armSymbol(arm), transform: moved(swatchWidth / 2, y) });
  lines.forEach((line, index) => {
    add(group, 'text', { class: 'label', x: swatchWidth + 8, y: index * textLine, dy: '0.34em' }, line);
  });
}
