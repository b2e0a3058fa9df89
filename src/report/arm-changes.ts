/** Item 2.3 of STRESS-DES: what each arm changes in the world of the baseline. */
import { createMergePatch, type World } from '../scenario/index.ts';
import { type LeverWords, leversOf } from './lever-words.ts';
import { blocks, code, list, plain, table } from './markdown.ts';
import type { Names } from './names.ts';
import type { Context } from './report-input.ts';
import { isDistribution, valueText } from './values.ts';

export function armChanges(context: Context): string {
  const { scenario, names, placeOf } = context;
  const [baseline, ...others] = scenario.arms;
  if (others.length === 0) return 'There is only the base model.';
  const tables = others.map((arm) => {
    const rows = changesOf(baseline.world, arm.world).map(({ keys, before, after }) => [
      plain(placeOf(keys).words),
      plain(valueText(before)),
      plain(valueText(after)),
      code(`/${keys.join('/')}`),
    ]);
    const nothing = rows.length === 0 ? 'Changes nothing.' : '';
    return blocks(
      `**${plain(names.of('arm', arm.id))}** (${code(arm.id)})`,
      nothing,
      levers(baseline.world, arm.world, names),
      table(['What changes', 'Baseline', 'This arm', 'Path'], rows),
    );
  });
  return blocks('Everything that is not listed is the same in every arm. The numbers of levers are in 3.3.', ...tables);
}

/** Those that one world has and the other has not. */
function levers(before: World, after: World, names: Names): string {
  const [old, now] = [leversOf(before, names), leversOf(after, names)];
  const without = (some: readonly LeverWords[], others: readonly LeverWords[]) =>
    some.filter(({ id }) => others.every((other) => other.id !== id));
  return list([
    ...without(now, old).map(({ title, words }) => `${title}: ${words}`),
    ...without(old, now).map(({ title }) => `${title}: no longer.`),
  ]);
}

export interface Change {
  readonly keys: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Every value that differs between two worlds; undefined where one has none. What comes or goes as a whole, and lists, are one change. */
export function changesOf(before: World, after: World): Change[] {
  return changes(createMergePatch(before, after), [], before, after);
}

function changes(patch: unknown, keys: readonly string[], before: unknown, after: unknown): Change[] {
  if (!isObject(patch) || !isObject(before) || !isObject(after) || isDistribution(after) || isDistribution(before)) {
    return before === undefined && after === undefined ? [] : [{ keys, before, after }];
  }
  return Object.keys(patch).flatMap((key) => (key === 'basis' ? [] : changes(patch[key], [...keys, key], before[key], after[key])));
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
