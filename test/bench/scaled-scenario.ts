/** A clinic many times over: the same scenario with N settings that are alike and share nothing. */
import { parse } from 'yaml';

/**
 * @param text a scenario file in YAML with at least one setting; the first is repeated
 * @returns a scenario file in JSON with that many settings and the first arm; of what a setting's numbers rest on it keeps nothing,
 *   which a hundred times over would be more than a file may hold
 */
export function withSettings(text: string, count: number): string {
  const written = parse(text) as { readonly settings: object; readonly arms?: readonly object[] };
  const [[id, setting]] = Object.entries(written.settings);
  const bare = withoutEvidence(setting);
  const settings = Object.fromEntries(Array.from({ length: count }, (_, i) => [count === 1 ? id : `${id}-${i + 1}`, bare]));
  return JSON.stringify({ ...written, settings, ...(written.arms ? { arms: written.arms.slice(0, 1) } : {}) });
}

/** A number with evidence becomes the number. */
function withoutEvidence(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutEvidence);
  if (typeof part !== 'object' || part === null) return part;
  if ('value' in part && 'grade' in part) return part.value;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, withoutEvidence(one)]));
}
