/** What the fills of `winnersChart` mean: a swatch and a word each, in as many lines as it takes. */
import { add, moved } from '../element.ts';
import type { Group } from '../frame.ts';
import { textWidth } from '../text.ts';
import { equityWords } from './words.ts';

const entries = [
  { name: 'lost is-whole', text: equityWords.noLonger },
  { name: 'lost', text: equityWords.later },
  { name: 'won', text: equityWords.sooner },
  { name: 'won is-whole', text: equityWords.newly },
  { name: 'unmoved', text: equityWords.unchanged },
  { name: 'open', text: equityWords.undecided },
] as const;

const lineHeight = 22;
const swatch = 22;

/** Draws it from `top` on and returns the height it takes. */
export function drawWinnersKey(body: Group, top: number, width: number, hatch: string): number {
  const key = add(body, 'g', { class: 'legend', 'aria-hidden': 'true' });
  let x = 0;
  let y = 0;
  for (const { name, text } of entries) {
    const wide = swatch + 7 + textWidth(text);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += lineHeight;
    }
    const entry = add(key, 'g', { transform: moved(x, top + y + 10) });
    const box = add(entry, 'rect', { class: name, y: -6, width: swatch, height: 12 });
    if (name === 'open') box.attr('fill', `url(#${hatch})`);
    add(entry, 'text', { class: 'label', x: swatch + 7, dy: '0.34em' }, text);
    x += wide + 18;
  }
  return y + lineHeight;
}
