/** The triage policy: that what its kind needs is there, and that it says one thing once. */
import { error, type Flaw, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';

const path = ['policies', 'triage'];

export function triageKind(world: World): Flaw[] {
  const { kind, categories, humanPool, ai } = world.policies.triage;
  if (kind === 'direct') return [];
  const part = kind === 'ai' ? ai : humanPool;
  return [
    ...(part === undefined ? [error([...path, kind], `a description, as kind is "${kind}"`, 'nothing')] : []),
    ...(categories.length === 0 ? [error([...path, 'categories'], `the categories that "${kind}" covers`, 'none')] : []),
  ];
}

export function urgencyDetector(world: World): Flaw[] {
  const { ai } = world.policies.triage;
  if (ai === undefined || (ai.auc === undefined) !== (ai.sensitivity === undefined)) return [];
  return [error([...path, 'ai'], 'either auc or sensitivity', ai.auc === undefined ? 'neither' : 'both')];
}

/** Who sorts what the AI is not sure of. */
export function confidence(world: World): Flaw[] {
  const { ai } = world.policies.triage;
  if (ai?.confidence === undefined || ai.confidence.toHumanBelow === 0 || ai.sorter !== undefined) return [];
  return [error([...path, 'ai', 'sorter'], 'the role that sorts what the AI is not confident about', 'nothing')];
}

/** A difference for a group that nobody has would change nothing. */
export function differences(world: World): Flaw[] {
  const groups = Object.values(world.populations).flatMap((population) => Object.values(population.groups));
  return Object.entries(world.policies.triage.ai?.differences ?? {}).flatMap(([id, { where }]) => {
    const isMet = groups.some(({ tags }) => Object.entries(where).every(([tag, value]) => Object.hasOwn(tags, tag) && tags[tag] === value));
    if (isMet) return [];
    const wanted = Object.entries(where).map(([tag, value]) => `${tag}: ${value}`);
    return [
      warning([...path, 'ai', 'differences', id, 'where'], 'tags that some patient group has', wanted.join(', '), 'it has no effect'),
    ];
  });
}
