/** The library piece by piece, for the page. */
import type { BuiltIn } from './at-once.ts';
import { byId, fileOf } from './place.ts';

const places = byId(import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default' }));

/** Ids of all scenarios, in the order of the library. */
export const builtInIds: readonly string[] = [...places.keys()];

/** A scenario's text; undefined if there is none. */
export async function fetchBuiltIn(id: string): Promise<BuiltIn | undefined> {
  const text = await places.get(id)?.();
  return text === undefined ? undefined : { text, file: fileOf(id) };
}
