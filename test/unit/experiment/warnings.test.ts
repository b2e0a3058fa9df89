import { describe, expect, it } from 'vitest';
import { createExperiment, staticWarnings } from '../../../src/experiment/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

const growth = measure('backlogGrowthPerDay', { statistic: 'perDay', role: 'nurse' });
const opened = measure('messagesPerDay', { statistic: 'perDay', role: 'nurse' });

/** Warnings of arms in which the nurse's backlog grows like this in each of three replications, at 100 messages a day and FTE. */
function warnings(growthByArm: readonly (readonly number[])[], ofModels: readonly (readonly string[])[] = []) {
  const scenario = studyOf(growthByArm.map((_, arm) => ['baseline', 'ai', 'pool'][arm]));
  const replicator = replicatorOf(
    growthByArm.map((values, arm) => ({
      measures: [growth, opened],
      values: values.map((value) => [value, 100]),
      warnings: ofModels[arm],
    })),
  );
  const experiment = createExperiment(scenario, replicator);
  for (let arm = 0; arm < growthByArm.length; arm++) {
    for (let replication = 0; replication < 3; replication++) experiment.add(replicator.replicate({ arm, replication }));
  }
  return experiment.result().warnings;
}

describe('warnings', () => {
  it('say by how much a role falls behind, with the interval', () => {
    expect(warnings([[13, 14, 15]])).toEqual([
      'Clinic: the nurse line falls behind by 14 (12 to 16) messages a day; results depend on the length of the run',
    ]);
  });

  it('say nothing of a backlog that may as well not grow', () => {
    expect(warnings([[-10, 0, 30]])).toEqual([]);
  });

  it('say nothing of growth that is certain but tiny beside the messages of the role', () => {
    expect(warnings([[1.9, 1.9, 1.9]])).toEqual([]);
    expect(warnings([[2.1, 2.1, 2.1]])).toHaveLength(1);
  });

  it('name the arm in which a role falls behind', () => {
    expect(
      warnings([
        [0, 0, 0],
        [5, 5, 5],
      ]),
    ).toEqual(['Clinic: the nurse line falls behind by 5.0 (5.0 to 5.0) messages a day; results depend on the length of the run (ai)']);
  });

  it('repeat what the models say beforehand, each text once with its arms', () => {
    const still = [0, 0, 0];
    expect(warnings([still, still, still], [['short of nurses', 'no effect'], ['short of nurses'], ['short of nurses']])).toEqual([
      'short of nurses (every arm)',
      'no effect (baseline)',
    ]);
    expect(warnings([still], [['short of nurses']])).toEqual(['short of nurses']);
  });
});

describe('what begins after the end of the run', () => {
  it('is said of levers that are on, and of outages', () => {
    const study = studyOf(['baseline', 'late']);
    const policies = {
      drafts: { enabled: true, startWeek: 5 },
      education: { enabled: false, startWeek: 99 },
      triage: { kind: 'direct', startWeek: 99 },
      governance: { outages: { storm: { fromDay: 35, days: 1 }, early: { fromDay: 34, days: 1 } } },
    };
    const [baseline, late] = study.arms;
    const scenario = { ...study, arms: [baseline, { ...late, world: { ...late.world, policies } }] } as unknown as typeof study;
    const none = replicatorOf([
      { measures: [], values: [] },
      { measures: [], values: [] },
    ]);
    // Five weeks, warm-up included.
    expect(staticWarnings(scenario, none)).toEqual([
      'drafts begins in week 5, after the end of the run (late)',
      'the outage storm begins on day 35, after the end of the run (late)',
    ]);
  });
});
