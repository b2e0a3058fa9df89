/** The scenarios that come with the page, as text, by id. */

const texts: Readonly<Record<string, string>> = import.meta.glob<string>('../../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const library: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length), text]),
);

/** The file of a built-in scenario, as the command line names it. */
export const libraryFile = (id: string): string => `scenarios/${id}.yaml`;
