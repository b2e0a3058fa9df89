/** The scenarios that come with the page, as text, by file name. */

const texts: Readonly<Record<string, string>> = import.meta.glob<string>('../../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true });

export const library: ReadonlyMap<string, string> = new Map(Object.entries(texts).map(([path, text]) => [path.split('/').at(-1) ?? path, text]));

/** What the page opens on. */
export const defaultFile = 'primary-care.yaml';
