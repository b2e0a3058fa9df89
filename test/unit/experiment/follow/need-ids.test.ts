import { describe, expect, it } from 'vitest';
import { createReplicator, hasNeeds, unknownNeed } from '../../../../src/experiment/index.ts';
import { queue, replicator } from './clinic.ts';

const ordinals = [...(replicator.replicate({ arm: 0, replication: 0 }).fates?.ordinal ?? [])];
const [first, last] = [ordinals[0], ordinals[ordinals.length - 1]];
const ask = (need: string) => unknownNeed(replicator, { need, arm: 0, replication: 0 });
const range = `clinic/need/symptom has ${ordinals.length} needs in the observed time of replication 0, #${first} to #${last}`;

describe('a need that there is not', () => {
  it('is one of the warm-up or beyond the run: the nearest is named, and how many there are', () => {
    expect(first).toBeGreaterThan(0);
    for (const [number, nearest] of [
      [0, first],
      [last + 500, last],
    ]) {
      const id = `clinic/need/symptom#${nearest}`;
      expect(ask(`clinic/need/symptom#${number}`)).toEqual({ example: id, hint: `${range}; the nearest is ${id}` });
    }
  });

  it('is misspelt, or lacks its number: what was meant is named', () => {
    const id = `clinic/need/symptom#${first + 3}`;
    expect(ask(`clinic/need/symptm#${first + 3}`)).toEqual({ example: id, hint: `${range}; the nearest is ${id}` });
    expect(ask('clinic/need/symptom').example).toBe(`clinic/need/symptom#${first}`);
  });

  it('is nothing like an id: all streams are named', () => {
    expect(ask('1234')).toEqual({
      example: `clinic/need/symptom#${first}`,
      hint: `in the observed time of replication 0 there are clinic/need/symptom#${first} to #${last}`,
    });
  });

  it('cannot be in a queue of messages', () => {
    const queueing = createReplicator(queue);
    expect([hasNeeds(replicator), hasNeeds(queueing)]).toEqual([true, false]);
    expect(unknownNeed(queueing, { need: 'x#1', arm: 0, replication: 0 })).toEqual({
      hint: 'no need arises in the observed time of replication 0',
    });
  });
});
