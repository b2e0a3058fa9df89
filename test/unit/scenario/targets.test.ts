import { describe, expect, it } from 'vitest';
import { editScenario, limitsOf, numbersWithoutEvidence, overrideRun, type Target } from '../../../src/scenario/index.ts';
import { fixture, goodScenario, problemsAfter } from './fixtures.ts';

const clinic = fixture('small-clinic.yaml');
const wait = { title: 'Wait', kind: 'validation', outcome: 'waitMin', value: 10, tolerance: 2, unit: 'min', source: 'survey' };
const change = { ...wait, arm: 'ai', comparedWith: 'baseline', as: 'relative', value: -0.2, tolerance: 0.1 };
const withTargets = (targets: object) => goodScenario(editScenario(clinic, { targets }));
/** What is wrong with one target, from its own place on. */
const wrong = (target: object) => problemsAfter({ targets: { wait: target } });

describe('the targets of a scenario', () => {
  it('are there as they are written, and none when none are', () => {
    expect(clinic.targets).toEqual({});
    expect(withTargets({ wait, change }).targets).toEqual({ wait, change });
  });

  it('are no parameters: they have no grade and are not asked for one', () => {
    const changed = withTargets({ wait });
    expect(changed.parameters).toEqual(clinic.parameters);
    expect(numbersWithoutEvidence(changed.document)).toEqual(numbersWithoutEvidence(clinic.document));
  });

  it('go with the arm of which they speak', () => {
    const both = withTargets({ wait, change });
    expect(Object.keys(overrideRun(both, { arms: ['nurse-pool'] }).targets)).toEqual(['wait']);
    expect(Object.keys(overrideRun(both, { arms: ['ai'] }).targets)).toEqual(['wait', 'change']);
  });

  it('pass within low and high, or within a tolerance of the value', () => {
    expect(limitsOf(wait as Target)).toEqual({ low: 8, high: 12 });
    expect(limitsOf({ ...wait, tolerance: undefined, low: 9, high: 20 } as Target)).toEqual({ low: 9, high: 20 });
    const direction = { ...wait, value: undefined, tolerance: undefined, low: 0, high: 5 };
    expect(limitsOf(withTargets({ direction }).targets.direction)).toEqual({ low: 0, high: 5 });
  });
});

describe('what is wrong with a target', () => {
  it('is a missing, unknown or misspelt part', () => {
    expect(wrong({ ...wait, title: undefined })).toEqual([
      'targets.wait.title: expected text, got nothing (what was published, in a few words)',
    ]);
    expect(wrong({ ...wait, kind: 'validaton' })).toEqual([
      'targets.wait.kind: expected one of "input", "consistency", "validation", got "validaton" (did you mean "validation"?)',
    ]);
    expect(wrong({ ...wait, tolerance: undefined, tolerence: 2 })[0]).toContain('(did you mean "tolerance"?)');
  });

  it('is a range that is missing, half, twice there, or does not hold the value', () => {
    const pair = { ...wait, tolerance: undefined };
    const expected = 'targets.wait: expected either low and high, or tolerance, got';
    expect(wrong(pair)).toEqual([`${expected} none of them`]);
    expect(wrong({ ...pair, low: 8 })).toEqual([`${expected} low`]);
    expect(wrong({ ...wait, low: 8, high: 12 })).toEqual([`${expected} low, high, tolerance`]);
    expect(wrong({ ...wait, low: 8 })).toEqual([`${expected} low, tolerance`]);
    expect(wrong({ ...pair, low: 12, high: 8 })).toEqual(['targets.wait.low: expected at most high (8), got 12']);
    expect(wrong({ ...pair, low: 11, high: 12 })).toEqual(['targets.wait.value: expected at least low (11), got 10']);
    expect(wrong({ ...pair, low: 8, high: 9 })).toEqual(['targets.wait.value: expected at most high (9), got 10']);
    expect(wrong({ ...wait, value: undefined })).toEqual([
      'targets.wait: expected a value for the tolerance, or low and high, got tolerance alone',
    ]);
  });

  it('is an arm that is not there, or the baseline compared with itself', () => {
    expect(wrong({ ...wait, arm: 'ia' })).toEqual(['targets.wait.arm: expected the id of an arm, got "ia" (did you mean "ai"?)']);
    const other = 'targets.wait.arm: expected an arm other than the baseline, as it is compared with it, got';
    expect(wrong({ ...change, arm: 'baseline' })).toEqual([`${other} "baseline"`]);
    expect(wrong({ ...change, arm: undefined })).toEqual([`${other} nothing`]);
  });

  it('is half a comparison', () => {
    expect(wrong({ ...change, as: undefined })).toEqual([
      'targets.wait.comparedWith: expected comparedWith and as together, got comparedWith alone',
    ]);
    expect(wrong({ ...change, comparedWith: undefined })).toEqual(['targets.wait.as: expected comparedWith and as together, got as alone']);
  });

  it('is a source without an entry in the evidence table', () => {
    expect(wrong({ ...wait, source: 'survy' })).toEqual([
      'targets.wait.source: expected the key of an entry under evidence, got "survy" (did you mean "survey"?)',
    ]);
  });

  it('is said of all targets at once, and once of each', () => {
    const bad = { ...wait, source: 'nowhere', arm: 'nobody', tolerance: undefined };
    expect(problemsAfter({ targets: { one: bad, two: { ...bad, unit: 3 } } })).toHaveLength(4);
  });
});
