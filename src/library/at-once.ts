/** The whole library in memory. */
import { byId, fileOf } from './place.ts';

/** Text by id: those of the folder itself first, then those of its subfolders; within a folder by name. */
export const library: ReadonlyMap<string, string> = byId(
  import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true }),
);

/** A scenario's text, under the name by which problems are reported. */
export interface BuiltIn {
  readonly text: string;
  readonly file: string;
}

/** What a scenario may extend by id; undefined if there is none. */
export function readBuiltIn(id: string): BuiltIn | undefined {
  const text = library.get(id);
  return text === undefined ? undefined : { text, file: fileOf(id) };
}
