/** Telling two documents apart, place by place. */
import { isObject, type Json, under } from './pointer.ts';
import { bareValue, isQuantity } from './quantity.ts';

export interface Difference {
  readonly pointer: string;
  /** Undefined where there is nothing. */
  readonly before: Json;
  readonly after: Json;
}

/** Every leaf in which two documents differ, in the order of the second. */
export function differences(before: Json, after: Json, pointer = ''): Difference[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [childrenOf(before), childrenOf(after)];
  if (!old || !now) return [{ pointer, before, after }];
  const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
  return [...keys].flatMap((key) => differences(old[key], now[key], under(pointer, key)));
}

/** The same, where a number with evidence counts as one place, and so does what is there on one side only. */
export function changedPlaces(before: Json, after: Json, pointer = ''): Difference[] {
  if (Object.is(before, after)) return [];
  if (isQuantity(before) || isQuantity(after) || !isObject(before) || !isObject(after)) {
    const isList = Array.isArray(before) && Array.isArray(after) && pointer === '/arms';
    if (isList) return armChanges(before, after);
    return differences(before, after).length === 0 ? [] : [{ pointer, before: bareValue(before), after: bareValue(after) }];
  }
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => changedPlaces(before[key], after[key], under(pointer, key)));
}

/** Arms are told apart by their ids, wherever they stand. */
function armChanges(before: readonly Json[], after: readonly Json[]): Difference[] {
  const idOf = (arm: Json): Json => (isObject(arm) ? arm.id : undefined);
  const named = (arms: readonly Json[]) => new Map(arms.map((arm) => [idOf(arm), arm]));
  const [old, now] = [named(before), named(after)];
  const changed = after.flatMap((arm, index) =>
    old.has(idOf(arm))
      ? changedPlaces(old.get(idOf(arm)), arm, `/arms/${index}`)
      : [{ pointer: `/arms/${index}`, before: undefined, after: arm }],
  );
  const gone = before.flatMap((arm, index) => (now.has(idOf(arm)) ? [] : [{ pointer: `/arms/${index}`, before: arm, after: undefined }]));
  const kept = (arms: readonly Json[], others: ReadonlyMap<Json, Json>) => arms.map(idOf).filter((id) => others.has(id));
  const isMoved = kept(before, now).join() !== kept(after, old).join();
  const order = { pointer: '/arms', before: before.map(idOf), after: after.map(idOf) };
  return [...changed, ...gone, ...(isMoved ? [order] : [])];
}

const childrenOf = (value: Json): { readonly [key: string]: Json } | undefined =>
  Array.isArray(value) ? Object.fromEntries(value.map((item, index) => [String(index), item])) : isObject(value) ? value : undefined;
