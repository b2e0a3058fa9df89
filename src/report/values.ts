/** Values of a world as a reader is told them. */
import type { World } from '../scenario/index.ts';
import { absent } from './markdown.ts';
import { words } from './names.ts';

/** A number, or a family with its parameters: minutes wherever a world has one, but for the sizes of batches. */
export type Distribution = World['categories'][string]['handlingMin'][string];

/** `lognormal, mean 5.2, cv 0.9`; of lists only how many values there are. */
export function distributionText(distribution: Distribution, unit = ''): string {
  const withUnit = (value: unknown) => `${value}${unit === '' ? '' : ` ${unit}`}`;
  if (typeof distribution === 'number') return withUnit(distribution);
  const { family, basis, ...parameters } = distribution as { readonly family: string; readonly basis?: unknown };
  const unitless = ['cv', 'shape'];
  const said = Object.entries(parameters).map(([name, value]) => {
    if (Array.isArray(value)) return `${value.length} ${name}`;
    return `${name} ${unitless.includes(name) ? value : withUnit(value)}`;
  });
  return [family, ...said].join(', ');
}

/** Any value at the end of a path of a world. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return absent;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value.join(', ') : `${value.length} entries`;
  if (isDistribution(value)) return distributionText(value);
  return typeof value === 'object' ? partsText(value) : String(value);
}

/** `head count 2, fte 1` */
function partsText(value: object): string {
  const parts = Object.entries(value).filter(([key, part]) => key !== 'basis' && part !== undefined);
  return parts
    .map(
      ([key, part]) =>
        `${words(key).toLowerCase()} ${typeof part === 'object' && !isDistribution(part) ? `(${valueText(part)})` : valueText(part)}`,
    )
    .join(', ');
}

export function isDistribution(value: unknown): value is Exclude<Distribution, number> {
  return typeof value === 'object' && value !== null && 'family' in value;
}

const percentText = (fraction: number) => `${Number((100 * fraction).toPrecision(4))} %`;

/** `12.5 %`; absent for what is not there. */
export const percent = (fraction: number | undefined): string => (fraction === undefined ? absent : percentText(fraction));

/** `physician 40 %, nurse 60 %` */
export const shares = (parts: { readonly [id: string]: number }, nameOf: (id: string) => string): string =>
  Object.entries(parts)
    .map(([id, share]) => `${nameOf(id)} ${percentText(share)}`)
    .join(', ');

/** `1,234,567` wherever the program runs. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
