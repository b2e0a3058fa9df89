/** Numbers of a document, bare or with their evidence around them, and what is known of them. */
import { at, isObject, type Json, type JsonObject, partsOf, pointerOf, withValue } from './pointer.ts';

export type Grade = 'measured' | 'derived' | 'assumed';

/** What is known of a number. */
export interface Known {
  readonly low?: number;
  readonly high?: number;
  readonly grade?: Grade;
  /** Key of the evidence table. */
  readonly source?: string;
  readonly note?: string;
  /** It is said of the block around the number and not of the number alone. */
  readonly isOfBlock: boolean;
}

/** True for `{ value, low, high, ... }`. */
export const isQuantity = (value: Json): value is JsonObject => isObject(value) && Object.hasOwn(value, 'value') && !('family' in value);

/** Without the evidence around it. */
export const bareValue = (value: Json): Json => (isQuantity(value) ? value.value : value);

/** The number, text or choice at a pointer without evidence; undefined when there is none. */
export const valueAt = (document: Json, pointer: string): Json => bareValue(at(document, pointer));

/** The number at a pointer, bare or with its evidence; undefined when there is none. */
export function numberAt(document: Json, pointer: string): number | undefined {
  const value = valueAt(document, pointer);
  return typeof value === 'number' ? value : undefined;
}

/** The document with a number, text or choice in its place; evidence beside a number stays. */
export function withField<Root extends Json>(document: Root, pointer: string, value: Json): Root {
  const old = at(document, pointer);
  return withValue(document, pointer, isQuantity(old) && !isObject(value) ? { ...old, value } : value);
}

/**
 * What is written for another number at a place: its evidence stays, and the range worth trying, which a scenario may not leave, reaches to
 * it. Back within the range as it was opened, it is that range again.
 */
export function withNumber(own: Json, opened: Json, value: number): Json {
  if (!isQuantity(own)) return value;
  const { low, high } = { ...own, ...(isQuantity(opened) ? opened : {}) } as { readonly low?: number; readonly high?: number };
  const bounds = {
    ...(low === undefined ? {} : { low: Math.min(low, value) }),
    ...(high === undefined ? {} : { high: Math.max(high, value) }),
  };
  return { ...own, ...bounds, value };
}

/** What is said of the number, or else of the nearest block around it that has a `basis`. */
export function knownOf(document: Json, pointer: string): Known {
  const own = at(document, pointer);
  const said = isQuantity(own) ? own : {};
  const { low, high } = said as { readonly low?: number; readonly high?: number };
  if (said.grade !== undefined || said.source !== undefined) return { low, high, ...words(said), isOfBlock: false };
  const basis = nearestBasis(document, pointer);
  return { low, high, ...words({ ...basis, ...said }), isOfBlock: basis !== undefined };
}

const words = ({ grade, source, note }: JsonObject): Pick<Known, 'grade' | 'source' | 'note'> =>
  ({ grade, source, note }) as Pick<Known, 'grade' | 'source' | 'note'>;

function nearestBasis(document: Json, pointer: string): JsonObject | undefined {
  const parts = partsOf(pointer);
  for (let length = parts.length - 1; length > 0; length--) {
    const block = at(document, pointerOf(parts.slice(0, length)));
    if (isObject(block) && isObject(block.basis)) return block.basis;
  }
  return undefined;
}
