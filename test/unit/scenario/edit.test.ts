import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/scenario/canonical.ts';
import { checkOverrides, editScenario, overrideRun } from '../../../src/scenario/index.ts';
import { fixture, linesOf } from './fixtures.ts';

const clinic = fixture('small-clinic.yaml');

describe('overrideRun', () => {
  it('changes the run, the document and so the fingerprint', () => {
    const changed = overrideRun(clinic, { seed: 'other', replications: 7, warmUpDays: 0, observedDays: 14 });
    expect(changed.run).toEqual({ seed: 'other', replications: 7, warmUpDays: 0, observedDays: 14 });
    expect(changed.document.run).toEqual({ seed: 'other', replications: 7, warmUpDays: 0, observedDays: 14 });
    expect(changed.sha256).toBe(fingerprint(changed.document));
    expect(changed.sha256).not.toBe(clinic.sha256);
    expect(clinic.run.replications).toBe(4);
  });

  it('changes nothing when nothing is given', () => {
    expect(overrideRun(clinic, {})).toEqual(clinic);
    expect(overrideRun(clinic, { seed: undefined, replications: 4 }).sha256).toBe(clinic.sha256);
  });

  it('keeps the baseline and the arms that are named, in the order of the file', () => {
    const ids = (arms: string[]) => overrideRun(clinic, { arms }).arms.map(({ id }) => id);
    expect(ids([])).toEqual(['baseline']);
    expect(ids(['ai', 'nurse-pool'])).toEqual(['baseline', 'nurse-pool', 'ai']);
    expect(ids(['baseline', 'ai'])).toEqual(['baseline', 'ai']);
  });

  it('keeps the world of an arm that extends one which goes', () => {
    const changed = overrideRun(clinic, { arms: ['ai-gap'] });
    expect(changed.arms.map(({ id }) => id)).toEqual(['baseline', 'ai-gap']);
    expect(changed.arms[1].world).toEqual(clinic.arms[3].world);
    expect((changed.document.arms as object[])[1]).not.toHaveProperty('extends');
  });

  it('leaves a scenario without written arms with its baseline', () => {
    expect(overrideRun(fixture('mm1.yaml'), { arms: ['baseline'] }).arms.map(({ id }) => id)).toEqual(['baseline']);
  });

  it('cannot be asked for what checkOverrides refuses', () => {
    expect(() => overrideRun(clinic, { replications: 1 })).toThrow('expected a whole number of at least 2, got 1');
  });
});

describe('checkOverrides', () => {
  const lines = (overrides: Parameters<typeof checkOverrides>[1]) => linesOf({ problems: checkOverrides(clinic, overrides) });

  it('finds arms that are not there, and the nearest that is', () => {
    expect(lines({ arms: ['nurse-pol'] })).toEqual([
      'small-clinic arms: expected the id of an arm, got "nurse-pol" (did you mean "nurse-pool"?)',
    ]);
    expect(lines({ arms: ['everything'] })[0]).toContain('(there are: baseline, nurse-pool, ai, ai-gap)');
  });

  it('finds numbers out of range, all at once', () => {
    expect(lines({ replications: 1, observedDays: -1 })).toEqual([
      'small-clinic run.replications: expected a whole number of at least 2, got 1',
      'small-clinic run.observedDays: expected a number above 0, got -1',
    ]);
  });

  it('has nothing to say of good ones', () => {
    expect(lines({ arms: ['ai'], seed: 'x', replications: 2 })).toEqual([]);
  });
});

describe('editScenario', () => {
  it('makes a new scenario with the patch merged into the document', () => {
    const { scenario, problems } = editScenario(clinic, { settings: { clinic: { roles: { nurse: { headCount: 5 } } } } });
    expect(problems).toEqual([]);
    expect(scenario?.arms.map(({ world }) => world.settings.clinic.roles.nurse.headCount)).toEqual([5, 5, 5, 5]);
    expect(scenario?.sha256).not.toBe(clinic.sha256);
    expect(clinic.arms[0].world.settings.clinic.roles.nurse.headCount).toBe(2);
  });

  it('checks what it makes like a file', () => {
    const { scenario, problems } = editScenario(clinic, { settings: { clinic: { roles: { nurse: { headCount: 0 } } } } });
    expect(scenario).toBeUndefined();
    expect(linesOf({ problems })).toEqual([
      'small-clinic settings.clinic.roles.nurse.headCount: expected a whole number of at least 1, got 0',
    ]);
  });

  it('refuses keys that reach for prototypes, and what is no patch', () => {
    const patch = JSON.parse('{"settings": {"__proto__": {"isPolluted": true}}}');
    expect(linesOf(editScenario(clinic, patch))).toEqual(['small-clinic settings.__proto__: expected a harmless key, got "__proto__"']);
    expect(linesOf(editScenario(clinic, [1]))).toEqual(['small-clinic: expected an object, got something else']);
    expect(({} as Record<string, unknown>).isPolluted).toBeUndefined();
  });
});
