/** What the parts of a scenario are called by its author; ids as words for what has no title. */
import type { Scenario } from '../scenario/index.ts';

export type Kind = 'setting' | 'role' | 'category' | 'need' | 'group' | 'population' | 'arm';

export interface Names {
  /** The title, or the id as words. */
  readonly of: (kind: Kind, id: string) => string;
  readonly knows: (kind: Kind, id: string) => boolean;
}

/** `nurse-pool` and `nursePool` are "Nurse pool"; abbreviations keep their capitals. */
export function words(id: string): string {
  const text = id
    .replaceAll('-', ' ')
    .replace(/([a-z\d])([A-Z])(?![A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`)
    .trim();
  return capital(text);
}

export function namesOf({ arms }: Scenario): Names {
  const titles = new Map<string, string>();
  const add = (kind: Kind, entries: { readonly [id: string]: { readonly title?: string } }) => {
    for (const [id, { title }] of Object.entries(entries)) if (!titles.get(`${kind} ${id}`)) titles.set(`${kind} ${id}`, title ?? '');
  };
  for (const { world } of arms) {
    const { settings, categories, needs, populations } = world;
    add('setting', settings);
    add('category', categories);
    add('need', needs);
    add('population', populations);
    for (const { groups } of Object.values(populations)) add('group', groups);
    for (const { roles } of Object.values(settings)) add('role', roles);
  }
  for (const { id, title } of arms) titles.set(`arm ${id}`, title);
  return {
    of: (kind, id) => capital(titles.get(`${kind} ${id}`) || words(id)),
    knows: (kind, id) => titles.has(`${kind} ${id}`),
  };
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
