import { describe, expect, it } from 'vitest';
import { createReplicator, createReplicators } from '../../../src/experiment/index.ts';
import type { CompileArm } from '../../../src/experiment/replicate.ts';
import { overrideRun } from '../../../src/scenario/index.ts';
import { clinic } from './follow/clinic.ts';
import { measure, studyOf } from './small-study.ts';

const decisions = () => undefined;
const trace = () => [];
const fates = {
  source: new Uint16Array(0),
  ordinal: new Uint32Array(0),
  group: new Int16Array(0),
  arisenMin: new Float64Array(0),
  metAfterMin: new Float64Array(0),
};
const layout = { measures: [measure('waitMin')], series: [] };

describe('a replicator', () => {
  it('compiles an arm when it is first needed, and once', () => {
    const compiled: unknown[] = [];
    const scenario = studyOf(['baseline', 'ai']);
    const compile: CompileArm = (world, run) => {
      compiled.push(world, run);
      const replicate = (k: number) => ({ values: Float64Array.of(k), curves: new Float64Array(0), fates, eventCount: 3 });
      return { layout, warnings: [], replicate, decisions, trace };
    };
    const replicator = createReplicator(scenario, compile);
    expect(compiled).toEqual([]);
    expect(replicator.replicate({ arm: 1, replication: 7 })).toEqual({
      arm: 1,
      replication: 7,
      values: Float64Array.of(7),
      curves: new Float64Array(0),
      fates,
      eventCount: 3,
    });
    replicator.replicate({ arm: 1, replication: 8 });
    expect(replicator.layoutOf(1)).toBe(layout);
    expect(compiled).toEqual([scenario.arms[1].world, scenario.run]);
  });

  it('names the arm that does not compile, and why', () => {
    const fails: CompileArm = () => {
      throw new TypeError("Cannot read properties of undefined (reading 'mean')");
    };
    expect(() => createReplicator(studyOf(['baseline', 'ai']), fails).layoutOf(1)).toThrow(
      "arm ai of scenario study does not compile: Cannot read properties of undefined (reading 'mean')",
    );
  });

  it('refuses an arm that is not there', () => {
    expect(() => createReplicator(studyOf(['baseline'])).layoutOf(1)).toThrow('scenario study has no arm 1');
  });
});

describe('replicators of one scenario after the other', () => {
  it('give the digits that each of them gives alone', () => {
    const create = createReplicators();
    const scenarios = [clinic, overrideRun(clinic, { seed: 'another' }), clinic];
    for (const scenario of scenarios) {
      for (const arm of scenario.arms.keys()) {
        const job = { arm, replication: 1 };
        expect(create(scenario).replicate(job)).toEqual(createReplicator(scenario).replicate(job));
      }
    }
  });
});
