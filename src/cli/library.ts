/** The scenarios that come with the program, by id, which is also the name of their file. */
const texts: Readonly<Record<string, string>> = import.meta.glob<string>('../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const library: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length), text]),
);
