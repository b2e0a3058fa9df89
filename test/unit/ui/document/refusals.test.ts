import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/scenario/index.ts';
import { afterCheck, typedAt, typedCount, withoutPlace, withoutTyped, withTyped } from '../../../../src/ui/document/refusals.ts';

const mean = 'categories.advice.handlingMin.physician.mean';
const problem = (path: string, got = '-1'): Problem => ({ severity: 'error', path, expected: 'more than 0', got }) as Problem;
const typed = withTyped({}, mean, 'long');

describe('what was typed and is no value', () => {
  it('is found at its place and counted in all around it', () => {
    expect(typedAt(typed, mean)).toBe('long');
    expect(typedAt(typed, 'categories.advice')).toBeUndefined();
    expect([typedCount(typed, 'categories'), typedCount(typed, mean), typedCount(typed, 'categories.adv')]).toEqual([1, 1, 0]);
  });

  it('goes with the block that it stands in', () => {
    expect(withoutPlace(typed, 'categories.advice.handlingMin')).toEqual({});
    expect(withoutPlace(typed, `${mean}.low`)).toEqual(typed);
  });

  it('can be taken back alone', () => {
    const wrong = afterCheck({}, [problem('needs')], 'needs');
    expect(withoutTyped({ ...typed, ...wrong }, mean)).toEqual(wrong);
    expect(withoutTyped(wrong, 'needs')).toEqual(wrong);
  });
});

describe('a check', () => {
  it('puts an error down to the last edit, wherever it is found', () => {
    expect(afterCheck({}, [problem('needs')], mean)).toEqual({ [mean]: { typed: null, why: [problem('needs')] } });
    expect(afterCheck({}, [problem('needs')], null)).toEqual({});
  });

  it('puts it down only once, and forgets what is mended', () => {
    const first = afterCheck({}, [problem('needs')], mean);
    expect(afterCheck(first, [problem('needs')], 'run.seed')).toEqual(first);
    expect(afterCheck(first, [problem('needs', '-2')], 'run.seed')).toEqual({ 'run.seed': { typed: null, why: [problem('needs', '-2')] } });
    expect(afterCheck(first, [], 'run.seed')).toEqual({});
  });

  it('leaves what was typed', () => {
    expect(afterCheck(typed, [], null)).toEqual(typed);
    expect(typedAt(afterCheck(typed, [problem(mean)], mean), mean)).toBe('long');
  });
});
