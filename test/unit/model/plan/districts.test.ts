import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/model/compile.ts';
import { districtsOf } from '../../../../src/model/plan/districts.ts';
import type { SettingPlan, TeamPlan } from '../../../../src/model/plan/plan.ts';
import { parseScenario } from '../../../../src/scenario/index.ts';

/** Settings with a team of their own each, and those of others that they share. */
function planOf(shared: readonly (readonly number[])[]): { settings: SettingPlan[]; teams: TeamPlan[] } {
  const teams = shared.map((_, setting) => ({ index: setting, setting }) as TeamPlan);
  const settings = shared.map((others, index) => ({ index, teams: [teams[index], undefined, ...others.map((o) => teams[o])] }));
  return { settings: settings as unknown as SettingPlan[], teams };
}

const settingsOf = (shared: readonly (readonly number[])[]) => districtsOf(planOf(shared)).map(({ settings }) => settings);

describe('districts', () => {
  it('are single settings where nobody shares staff', () => {
    expect(settingsOf([[], [], []])).toEqual([[0], [1], [2]]);
  });

  it('hold settings that share staff, directly or through others', () => {
    expect(settingsOf([[3], [], [3], []])).toEqual([[0, 2, 3], [1]]);
    expect(settingsOf([[1], [], [3], [1], []])).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('have the teams of their settings', () => {
    expect(districtsOf(planOf([[2], [], []])).map(({ teams }) => teams.map(({ index }) => index))).toEqual([[0, 2], [1]]);
  });
});

/** With more work than time, so that much is open at the end. */
const clinics = (ids: readonly number[]) => `
schemaVersion: 1
id: clinics
title: Clinics that are alike
categories:
  advice: { title: Advice, needsReply: true, start: nurse, handlingMin: { nurse: { family: lognormal, mean: 4, cv: 0.8 } } }
settings:
${ids.map((id) => `  clinic-${id}: { roles: { nurse: { headCount: 1 } }, arrivals: { advice: { perMin: 0.3 } } }`).join('\n')}
run: { observedDays: 14, warmUpDays: 7, replications: 2 }
`;

/** The outcomes of a setting in a replication. */
function outcomesOf(ids: readonly number[], setting: string): [string, number][] {
  const { scenario, problems } = parseScenario(clinics(ids), { file: 'clinics.yaml', load: () => ({ problem: 'none' }) });
  if (scenario === undefined) throw new Error(JSON.stringify(problems));
  const model = compile(scenario.arms[0].world, scenario.run);
  const { values } = model.replicate(0);
  return model.layout.measures.flatMap((measure, i): [string, number][] =>
    measure.setting === setting ? [[`${measure.outcome} ${measure.statistic} ${measure.role} ${measure.category}`, values[i]]] : [],
  );
}

describe('a setting that shares nobody', () => {
  it('has the same digits, whatever other settings run before or after it', () => {
    const beside = outcomesOf([0, 1, 2], 'clinic-1');
    expect(beside.length).toBeGreaterThan(20);
    expect(outcomesOf([1, 2], 'clinic-1')).toEqual(beside);
    const [name, waited] = beside.find(([label]) => label.startsWith('waitMin mean')) as [string, number];
    expect(waited, name).toBeGreaterThan(0);
  });
});
