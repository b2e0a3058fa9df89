/**
 * Golden results: scenarios whose numbers, to the last bit, are kept in results.json. A change of digits is made on purpose, with
 * UPDATE_GOLDEN=1 npx vitest run --project=golden, in a commit that says why.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createInlineRunner, runExperiment } from '../../src/runner/index.ts';
import { overrideRun, parseScenario } from '../../src/scenario/index.ts';

interface Golden {
  readonly resultSha256: string;
  /** Some numbers in full, so that a change can be read. */
  readonly means: { readonly [row: string]: number | null };
}

const file = new URL('results.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as { [name: string]: Golden };
const isUpdate = process.env.UPDATE_GOLDEN === '1';

const cases = [
  {
    name: 'primary-care',
    path: '../../scenarios/primary-care.yaml',
    run: { replications: 2, warmUpDays: 7, observedDays: 14, seed: 'golden' },
    rows: ['inboxMinPerDay physician', 'responseMin', 'needsMetFraction', 'urgentLateFraction'],
  },
  {
    name: 'small-clinic',
    path: '../fixtures/scenarios/small-clinic.yaml',
    run: { replications: 3, warmUpDays: 7, observedDays: 28, seed: 'golden' },
    rows: ['waitMin', 'timeInSystemMin', 'backlogCount'],
  },
  {
    name: 'mm1',
    path: '../fixtures/scenarios/mm1.yaml',
    run: { replications: 3, warmUpDays: 1, observedDays: 10, seed: 'golden' },
    rows: ['waitMin', 'timeInSystemMin', 'backlogCount', 'utilizationFraction'],
  },
] as const;

async function simulate({ path, run, rows }: (typeof cases)[number]): Promise<Golden> {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  const { scenario } = parseScenario(text, { file: path, load: (reference) => ({ problem: `${reference} is not needed here` }) });
  if (scenario === undefined) throw new Error(`${path} has problems`);
  const { resultSha256, outcomes, arms } = await runExperiment(overrideRun(scenario, run), createInlineRunner());
  const means = rows.flatMap((row) =>
    arms.map(({ id }) => {
      const [outcome, role = null] = row.split(' ');
      const found = outcomes.find(
        (one) => one.arm === id && one.outcome === outcome && one.role === role && !one.setting && !one.group && !one.category,
      );
      return [`${id} ${row}`, found?.mean ?? null] as const;
    }),
  );
  return { resultSha256, means: Object.fromEntries(means) };
}

describe('the same scenario and seed give the same digits as ever', () => {
  for (const one of cases) {
    it(one.name, async () => {
      const result = await simulate(one);
      if (isUpdate) {
        golden[one.name] = result;
        writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
      }
      expect(result).toEqual(golden[one.name]);
    });
  }
});
