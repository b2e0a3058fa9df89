import { describe, expect, it } from 'vitest';
import { createKeys } from '../../../../src/kernel/index.ts';
import { readBuiltIn } from '../../../../src/library/index.ts';
import type { Asked } from '../../../../src/model/clinic.ts';
import { compile } from '../../../../src/model/compile.ts';
import { createMeasures } from '../../../../src/model/observer/measures.ts';
import { valuesOf } from '../../../../src/model/observer/reader.ts';
import { createPlan } from '../../../../src/model/plan/create-plan.ts';
import { districtsOf } from '../../../../src/model/plan/districts.ts';
import type { SettingPlan, TeamPlan } from '../../../../src/model/plan/plan.ts';
import { Replication } from '../../../../src/model/replication.ts';
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

describe('districts with panels, a hub and an AI', () => {
  const load = (id: string) => readBuiltIn(id) ?? { problem: 'is not built in' };
  const { scenario } = parseScenario(readBuiltIn('health-system')?.text ?? '', { file: 'health-system.yaml', load });
  const span = { warmUpDays: 7, observedDays: 14 };

  it.each(scenario?.arms.map(({ id, world }) => ({ id, world })) ?? [])('say in arm $id what all settings at once say', ({ world }) => {
    const plan = createPlan(world);
    expect(plan.districts.length).toBeGreaterThan(1);
    const measures = createMeasures(plan);
    // Whoever asks for decisions gets them in the order of time, that is, from all settings at once.
    const valuesWith = (asked: Asked) => valuesOf(measures, new Replication(plan, span, createKeys('d'), 0, asked).run());
    const [apart, together] = [valuesWith({}), valuesWith({ decisions: () => undefined })];
    // The sums of the total are made in another order.
    const isTotal = (i: number) => measures[i].measure.setting === null;
    const differing = measures.flatMap(({ measure }, i) => {
      const tolerance = isTotal(i) ? 1e-9 * Math.max(1, Math.abs(together[i])) : 0;
      const isSame = Object.is(apart[i], together[i]) || Math.abs(apart[i] - together[i]) <= tolerance;
      return isSame ? [] : [{ ...measure, apart: apart[i], together: together[i] }];
    });
    expect(differing).toEqual([]);
    expect(apart.filter((value) => value !== 0 && !Number.isNaN(value)).length).toBeGreaterThan(measures.length / 4);
  });
});
