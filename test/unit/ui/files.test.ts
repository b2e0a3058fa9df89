import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/index.ts';
import { scenarioText } from '../../../src/ui/desk/scenario-text.ts';
import { reproduceCommand, scenarioFileName } from '../../../src/ui/scenario-file.ts';
import { madeUpResult } from '../../fixtures/made-up.ts';
import { primaryCare } from '../../fixtures/primary-care.ts';

const { origin, scenario } = primaryCare();
const result = madeUpResult();

describe('the file of a scenario', () => {
  const edits = {
    '/policies/triage/ai/sensitivity': 0.9,
    '/arms/3/patch/policies/triage/ai/differences/nonEnglish/sensitivityChange': -0.2,
  };

  it('without edits is the file itself', () => {
    expect(scenarioText(origin, scenario, {})).toBe(origin.text);
  });

  it('with edits keeps comments and evidence and is the edited scenario when it is read again', () => {
    const text = scenarioText(origin, scenario, edits);
    expect(text).toContain('# How to make it yours.');
    const read = parseScenario(text, { file: 'edited.yaml', load: () => ({ problem: 'none' }) });
    expect(read.problems).toEqual([]);
    const { ai } = read.scenario?.arms[3].world.policies.triage ?? {};
    expect(ai).toMatchObject({ sensitivity: 0.9, differences: { nonEnglish: { sensitivityChange: -0.2 } } });
    const before = scenario.parameters.find(({ pointer }) => pointer === '/policies/triage/ai/sensitivity');
    const now = read.scenario?.parameters.find(({ pointer }) => pointer === '/policies/triage/ai/sensitivity');
    expect(now).toEqual({ ...before, value: 0.9 });
  });

  it('is the whole document when the number stands in a file that it extends', () => {
    const short = { ...origin, text: 'extends: primary-care\nid: mine\ntitle: Mine\n' };
    const text = scenarioText(short, scenario, { '/policies/triage/ai/sensitivity': 0.9 });
    expect(parseScenario(text, { file: 'mine.yaml', load: () => ({ problem: 'none' }) }).problems).toEqual([]);
  });
});

describe('the command', () => {
  const shown = { scenario, origin, edits: {}, result };

  it('runs a built-in scenario as it is', () => {
    expect(reproduceCommand(shown)).toBe('npm run -s sim -- run scenarios/primary-care.yaml');
    expect(scenarioFileName(shown)).toBe('primary-care.yaml');
  });

  it('runs the saved file of an edited one', () => {
    const edited = { ...shown, edits: { '/a': 1 } };
    expect(scenarioFileName(edited)).toBe('primary-care-edited.yaml');
    expect(reproduceCommand(edited)).toBe('npm run -s sim -- run primary-care-edited.yaml');
  });

  it('asks for the replications that were finished before a stop', () => {
    expect(reproduceCommand({ ...shown, result: madeUpResult(7, 20) })).toMatch(/primary-care\.yaml --replications 7$/);
  });

  it('quotes a file name that a shell would take apart', () => {
    const own = { ...shown, origin: { ...origin, file: "our clinic's.yaml", isBuiltIn: false } };
    expect(reproduceCommand(own)).toBe(`npm run -s sim -- run 'our clinic'\\''s.yaml'`);
  });
});
