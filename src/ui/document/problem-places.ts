/** Which problems of a document belong to which place of a form. */
import type { Problem } from '../../scenario/index.ts';
import { isObject, type Json, partsOf, under } from './pointer.ts';

/** A pointer as problems say it: `settings.clinic.roles.nurse`, `weights[3]`, `arms[nurse-pool].patch`. */
export function problemPath(document: Json, pointer: string): string {
  let text = '';
  let value = document;
  for (const part of partsOf(pointer)) {
    const isInList = Array.isArray(value);
    value = isInList ? (value as readonly Json[])[Number(part)] : isObject(value) ? value[part] : undefined;
    if (isInList) text += `[${isObject(value) && typeof value.id === 'string' ? value.id : part}]`;
    else if (/^[\w$-]+$/.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}

/** The pointer of a path that a problem names; undefined when it is none, as for a whole file. */
export function pointerOfPath(document: Json, path: string): string | undefined {
  let value = document;
  let pointer = '';
  for (const [, quoted, inList, plain] of path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[([^\]]*)\]|([^.[\]]+)/g)) {
    let key = quoted === undefined ? (inList ?? plain) : (JSON.parse(quoted) as string);
    if (Array.isArray(value)) {
      const named = value.findIndex((entry) => isObject(entry) && entry.id === key);
      key = named >= 0 ? String(named) : key;
      value = value[Number(key)];
    } else value = isObject(value) ? value[key] : undefined;
    pointer = under(pointer, key);
  }
  return pointer === '' ? undefined : pointer;
}

/** True for the path of a place itself and of what stands in it. */
export const isIn = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);

/** Problems at the place itself or in what stands in it. */
export const problemsIn = (problems: readonly Problem[], place: string): readonly Problem[] =>
  problems.filter(({ path }) => isIn(path, place));
