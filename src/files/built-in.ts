/** What to say to somebody who names a scenario that is not there. */
import { library } from '../library/index.ts';
import { nearest, suggestion } from '../scenario/index.ts';

const allIds = [...library.keys()];
const shortOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** True for what can be nothing but a path: ids have no dots and do not start at the root. */
export function isPath(name: string): boolean {
  return /\.|^[/~]/.test(name);
}

/**
 * The built-in scenario that was meant, or those akin to the name, or else some; of a path only what was meant.
 * @param ids those that can be meant
 */
export function builtInHint(name: string, ids: readonly string[] = allIds): string | undefined {
  const word = shortOf(name).replace(/\.(ya?ml|json)$/, '');
  const near = nearest(word, ids.map(shortOf));
  const meant = ids.find((id) => shortOf(id) === word) ?? ids.find((id) => shortOf(id) === near);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (isPath(name)) return undefined;
  const akin = word === '' ? [] : ids.filter((id) => id.includes(word));
  const some = akin.length > 0 ? suggestion(name, akin, 'akin') : suggestion(name, ids, 'some of them');
  return `"inboxsim list" shows all ${allIds.length} built-in scenarios; ${some}`;
}
