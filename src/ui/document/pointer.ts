/** Places in JSON by pointer (RFC 6901): finding them, and documents with another value in one of them. Nothing is changed in place. */

export type Json = unknown;
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a pointer, unescaped. */
export const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `/categories/advice/handlingMin`. */
export const pointerOf = (parts: readonly (string | number)[]): string => parts.map((part) => under('', part)).join('');

/** The pointer of what stands under a key. */
export const under = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What stands at a pointer; undefined when there is nothing. */
export function at(document: Json, pointer: string): Json {
  return partsOf(pointer).reduce((value: Json, part) => childAt(value, part), document);
}

function childAt(value: Json, part: string): Json {
  if (Array.isArray(value)) return value[Number(part)];
  return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

/** The same with a value in its place; objects on the way that are not there are made. */
export function withValue<Root extends Json>(document: Root, pointer: string, value: Json): Root {
  return put(document, partsOf(pointer), value) as Root;
}

function put(target: Json, [part, ...rest]: readonly string[], value: Json): Json {
  if (part === undefined) return value;
  if (Array.isArray(target)) return target.map((entry, index) => (String(index) === part ? put(entry, rest, value) : entry));
  const from = isObject(target) ? target : {};
  return { ...from, [part]: put(childAt(from, part), rest, value) };
}

/** The same without what stands at a pointer; an entry of a list is taken out. */
export function without<Root extends Json>(document: Root, pointer: string): Root {
  return take(document, partsOf(pointer)) as Root;
}

function take(target: Json, [part, ...rest]: readonly string[]): Json {
  if (part === undefined || childAt(target, part) === undefined) return target;
  if (Array.isArray(target)) {
    return rest.length === 0
      ? target.filter((_, index) => String(index) !== part)
      : target.map((entry, index) => (String(index) === part ? take(entry, rest) : entry));
  }
  const object = target as JsonObject;
  if (rest.length > 0) return { ...object, [part]: take(object[part], rest) };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== part));
}

/** True for equal JSON values; the order of keys does not matter. */
export function isSame(a: Json, b: Json): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
