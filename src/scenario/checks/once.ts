/** The same place may be wrong for several settings, categories or levers; it is mended once. */
import type { Flaw } from '../problem.ts';

/** The first flaw of each place in the file. */
export function oncePerPath(flaws: readonly Flaw[]): Flaw[] {
  const met = new Set<string>();
  return flaws.filter(({ path }) => {
    const key = path.join('/');
    if (met.has(key)) return false;
    met.add(key);
    return true;
  });
}
