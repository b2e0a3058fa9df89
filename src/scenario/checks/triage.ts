/** The triage policy: that what its kind needs is there, and that it says one thing once. */
import type { z } from 'zod';
import { error, type Flaw } from '../problem.ts';
import type { World } from '../schema/study.ts';
import { triage } from '../schema/triage.ts';
import { childOf, meaningOf, requiredKeys } from '../shape/schema-walk.ts';

const path = ['policies', 'triage'];

export function triageKind(world: World): Flaw[] {
  const { kind, categories, humanPool, ai } = world.policies.triage;
  if (kind === 'direct') return [];
  const part = kind === 'ai' ? ai : humanPool;
  return [
    ...(part === undefined ? [error([...path, kind], `a description, as kind is "${kind}"`, 'nothing', needed(kind))] : []),
    ...(categories.length === 0 ? [error([...path, 'categories'], `the categories that "${kind}" covers`, 'none')] : []),
  ];
}

/** What a description must have, with its meaning. */
function needed(kind: 'ai' | 'humanPool'): string {
  const schema = childOf(triage, kind) as z.ZodType;
  const keys = requiredKeys(schema).map((key) => `${key}: ${meaningOf(childOf(schema, key))}`);
  return `it needs ${keys.join('; ')}${kind === 'ai' ? '; and either sensitivity or auc' : ''}`;
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
