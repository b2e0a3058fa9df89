/** From the place of a scenario in the project to its id, and in which order the library shows them. */

const folder = '../../scenarios/';

/** What was found at its paths, by id: the folder itself first, then its subfolders; within a folder by name. */
export function byId<Found>(found: Readonly<Record<string, Found>>): ReadonlyMap<string, Found> {
  return new Map(
    Object.entries(found)
      .map(([path, one]) => [path.slice(folder.length, -'.yaml'.length), one] as const)
      .sort(([a], [b]) => depthOf(a) - depthOf(b)),
  );
}

/** The name by which problems of a built-in scenario are reported. */
export const fileOf = (id: string): string => `scenarios/${id}.yaml`;

function depthOf(id: string): number {
  return id.split('/').length;
}
