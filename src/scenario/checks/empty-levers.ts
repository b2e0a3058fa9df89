/** A lever that is turned on says what it does. */
import { isObject } from '../merge-patch.ts';
import { error, type Flaw } from '../problem.ts';
import { lever } from '../schema/lever.ts';
import { policies } from '../schema/policies.ts';
import { childOf, keysOf, meaningOf, requiredKeys } from '../shape/schema-walk.ts';
import { leverIds } from './reach.ts';

/** What all levers have. */
const common = keysOf(lever({}));

/** What a lever is for comes first in its schema. */
const mostNamed = 6;

/**
 * Levers that say nothing of their own. Where one thing must be said the shape is not right without it; here it is about those that may
 * say one thing or another.
 * @param written a world as it is written
 */
export function emptyLevers(written: unknown): Flaw[] {
  const levers = isObject(written) && isObject(written.policies) ? written.policies : {};
  return leverIds.flatMap((id) => {
    const own = levers[id];
    const schema = childOf(policies, id);
    if (schema === undefined || requiredKeys(schema).length > 0 || !isObject(own) || own.enabled !== true) return [];
    const keys = keysOf(schema).filter((key) => !common.includes(key));
    if (keys.some((key) => own[key] !== undefined)) return [];
    const meanings = keys.slice(0, mostNamed).map((key) => `${key}: ${meaningOf(childOf(schema, key))}`);
    const more = keys.length > mostNamed ? '; ...' : '';
    return [error(['policies', id], 'what it does', 'nothing', `at least one of ${meanings.join('; ')}${more}`)];
  });
}
