import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../../../src/library/index.ts';
import { createMergePatch, editScenario, parseScenario, type Scenario } from '../../../../src/scenario/index.ts';
import { scenarioText } from '../../../../src/ui/desk/scenario-text.ts';
import { withField } from '../../../../src/ui/document/quantity.ts';
import { reproduceCommand, scenarioFileName } from '../../../../src/ui/files/scenario-file.ts';
import { asFile } from '../../../../src/ui/state/goal.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { primaryCare } from '../../../fixtures/primary-care.ts';

const { origin, scenario } = await primaryCare();

const changed = (patch: (document: Scenario['document']) => unknown): Scenario => {
  const { scenario: edited, problems } = editScenario(scenario, createMergePatch(scenario.document, patch(scenario.document)));
  if (edited === undefined) throw new Error(JSON.stringify(problems));
  return edited;
};
const read = (text: string) => parseScenario(text, { file: 'edited.yaml', load: (id) => readBuiltIn(id) ?? { problem: 'none' } });

describe('the file of a scenario', () => {
  const edited = changed((document) =>
    withField(
      withField(document, '/policies/triage/ai/sensitivity', 0.9),
      '/arms/3/patch/policies/triage/ai/differences/nonEnglish/sensitivityChange',
      -0.2,
    ),
  );

  it('that nobody changed is the file itself', async () => {
    expect(await scenarioText(origin, scenario, scenario)).toBe(origin.text);
  });

  it('with other numbers keeps comments and evidence and is the same scenario when it is read again', async () => {
    const text = await scenarioText(origin, scenario, edited);
    expect(text).toContain('# How to make it yours.');
    const again = read(text);
    expect(again.problems).toEqual([]);
    expect(again.scenario?.sha256).toBe(edited.sha256);
    const before = scenario.parameters.find(({ pointer }) => pointer === '/policies/triage/ai/sensitivity');
    const now = again.scenario?.parameters.find(({ pointer }) => pointer === '/policies/triage/ai/sensitivity');
    expect(now).toEqual({ ...before, value: 0.9 });
  });

  it('with other arms extends the one of the library and gives only the differences', async () => {
    const fewer = changed((document) => ({ ...document, arms: (document.arms as unknown[]).slice(0, 2) }));
    const text = await scenarioText(origin, scenario, fewer);
    expect(text).toContain('extends: primary-care');
    expect(text.length).toBeLessThan(origin.text.length / 10);
    expect(read(text).scenario?.sha256).toBe(fewer.sha256);
  });

  it('of somebody\u2019s own is the whole document when the number stands in a file that it extends', async () => {
    const own = { ...origin, isBuiltIn: false, text: 'extends: primary-care\nid: primary-care\ntitle: Mine\n' };
    const text = await scenarioText(own, scenario, edited);
    expect(read(text).scenario?.sha256).toBe(edited.sha256);
  });
});

describe('the command', () => {
  const shown = {
    scenario,
    origin,
    opened: scenario,
    goal: asFile,
    result: madeUpResult(scenario.run.replications, scenario.run.replications),
  };

  it('runs a built-in scenario as it is', () => {
    expect(reproduceCommand(shown)).toBe('npm run -s sim -- run scenarios/primary-care.yaml');
    expect(scenarioFileName(shown)).toBe('primary-care.yaml');
  });

  it('runs the saved file of an edited one', () => {
    const edited = { ...shown, scenario: { ...scenario, sha256: 'other' } };
    expect(scenarioFileName(edited)).toBe('primary-care-edited.yaml');
    expect(reproduceCommand(edited)).toBe('npm run -s sim -- run primary-care-edited.yaml');
  });

  it('asks for the replications that were finished before a stop, or after an extension', () => {
    expect(reproduceCommand({ ...shown, result: madeUpResult(7, 20) })).toMatch(/primary-care\.yaml --replications 7$/);
    expect(reproduceCommand({ ...shown, result: madeUpResult(40, 40) })).toMatch(/primary-care\.yaml --replications 40$/);
  });

  it('asks for the arms that have a result, where others were not reached before a stop', () => {
    const result = madeUpResult(2, 20);
    const some = { ...result, arms: result.arms.slice(0, 2) };
    expect(reproduceCommand({ ...shown, result: some })).toMatch(
      new RegExp(`primary-care\\.yaml --replications 2 --arm ${result.arms[1].id}$`),
    );
  });

  it('asks for the precision that was asked for', () => {
    const goal = { kind: 'precision', relativeFraction: 0.05, group: 'spanish' } as const;
    const precision = {
      asked: { relativeFraction: 0.05, absolute: null, budget: 400 },
      status: 'reached',
      needed: 30,
      expected: 30,
      outcomes: [],
    } as const;
    expect(reproduceCommand({ ...shown, goal, result: { ...madeUpResult(35, 35), precision } })).toMatch(
      / --precision 5% --budget 400 --group spanish$/,
    );
  });

  it('quotes a file name that a shell would take apart', () => {
    const own = { ...shown, origin: { ...origin, file: "our clinic's.yaml", isBuiltIn: false } };
    expect(reproduceCommand(own)).toBe(`npm run -s sim -- run 'our clinic'\\''s.yaml'`);
  });
});
