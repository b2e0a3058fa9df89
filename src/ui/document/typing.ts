/** Numbers as they are typed and moved: text to value and back, the ends and steps of a slider. */
import type { Limits } from './json-schema.ts';
import type { Measure } from './place-label.ts';
import type { Known } from './quantity.ts';

/** What is typed for a value: shares in per cent. */
export const typedText = (value: number, { scale }: Measure): string => String(Number((value * scale).toPrecision(10)));

/** What was typed, as a value; undefined when it is no number. A comma may stand for the point. */
export function readNumber(typed: string, { scale }: Measure): number | undefined {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.').replace('\u2212', '-');
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Number((value / scale).toPrecision(12)) : undefined;
}

/** Numbers in a row, with anything but digits between them; undefined when one is no number. */
export function readNumbers(typed: string): number[] | undefined {
  const values = typed
    .trim()
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  return values.length > 0 && values.every(Number.isFinite) ? values : undefined;
}

export interface Slider {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/**
 * The allowed range, as far as it has ends near the value: of a quantity without a limit above, half as much again as the evidence, and of
 * a share that is a few per cent not the whole way to a hundred.
 */
export function sliderOf(value: number, { min, max, above, isInteger }: Limits, { low, high }: Pick<Known, 'low' | 'high'>): Slider {
  const known = [value, low, high].filter((one): one is number => one !== undefined);
  const greatest = Math.max(...known);
  const reach = greatest <= 0 ? 1 : (low !== undefined && high !== undefined ? 1.5 : 2) * greatest;
  const most = max === undefined ? reach : max <= 1 && min === 0 && greatest < 0.3 ? Math.min(max, Math.max(0.05, 2 * greatest)) : max;
  const step = isInteger ? 1 : stepFor(most);
  const floor = min ?? (above === undefined ? Math.min(0, 2 * Math.min(...known)) : Math.min(above + step, ...known));
  return { least: isInteger ? Math.floor(floor) : floor, most: isInteger ? Math.ceil(most) : Number(most.toPrecision(2)) || most, step };
}

/** About two hundred steps over the way, each one that a person would take. */
function stepFor(most: number): number {
  for (let step = 0.0001; step < 10_000; step *= 10) if (most / step <= 250) return Number(step.toPrecision(1));
  return 10_000;
}
