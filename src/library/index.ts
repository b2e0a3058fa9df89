/**
 * The scenarios that come with the program, as text. Their ids are their places: `scenarios/published/routing.yaml` has the id
 * `published/routing`. The build puts them in, so that the page and the command line have the same ones and read no files for them.
 *
 * It must not know: what is in a scenario, or who reads it.
 */

const folder = '../../scenarios/';

const texts: Readonly<Record<string, string>> = import.meta.glob<string>('../../scenarios/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Text by id: those of the folder itself first, then those of its subfolders; within a folder by name. */
export const library: ReadonlyMap<string, string> = new Map(
  Object.entries(texts)
    .map(([path, text]) => [path.slice(folder.length, -'.yaml'.length), text] as const)
    .sort(([a], [b]) => depthOf(a) - depthOf(b)),
);

function depthOf(id: string): number {
  return id.split('/').length;
}

/** What a scenario may extend by id: its text under the name by which problems are reported; undefined if there is none. */
export function readBuiltIn(id: string): { readonly text: string; readonly file: string } | undefined {
  const text = library.get(id);
  return text === undefined ? undefined : { text, file: `scenarios/${id}.yaml` };
}
