/**
 * Golden results: scenarios with their numbers, to the last bit, in a JSON file beside the test. A change of digits is made on purpose, with UPDATE_GOLDEN=1 npx vitest run --project=golden, in a commit that says why.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library, readBuiltIn } from '../../src/library/index.ts';
import { createInlineRunner, runExperiment } from '../../src/runner/index.ts';
import { formatProblem, overrideRun, parseScenario, type RunOverrides } from '../../src/scenario/index.ts';

interface Golden {
  readonly resultSha256: string;
  /** Some numbers in full, so that a change can be read. */
  readonly means: { readonly [row: string]: number | null };
}

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly run: RunOverrides;
  /** Outcome, and a role if there is one. */
  readonly rows: readonly string[];
}

const isUpdate = process.env.UPDATE_GOLDEN === '1';

/** Long enough for every mechanism to be seen, short enough for all of them together. */
const short = { replications: 2, warmUpDays: 2, observedDays: 7, seed: 'golden' };

/** A scenario that comes with the program. */
export function builtInCase(name: string): Case {
  const rows = ['inboxMinPerDay physician', 'responseMin', 'needsMetFraction', 'urgentLateFraction', 'netCostUsdPerDay'];
  return { name, text: library.get(name) ?? '', run: short, rows };
}

async function simulate({ name, text, run, rows }: Case): Promise<Golden> {
  const load = (reference: string) => readBuiltIn(reference) ?? { problem: 'is not built in' };
  const { scenario, problems } = parseScenario(text, { file: name, load });
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
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

/** @param name of the JSON file */
export function describeGolden(name: string, cases: readonly Case[]): void {
  const file = new URL(`${name}.json`, import.meta.url);
  const golden = JSON.parse(readFileSync(file, 'utf8')) as { [name: string]: Golden };
  const keep = (results: { readonly [name: string]: Golden }) => writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);

  describe('the same scenario and seed give the same digits as ever', () => {
    it.each(cases)('$name', async (one) => {
      const result = await simulate(one);
      if (isUpdate) golden[one.name] = result;
      expect(result).toEqual(golden[one.name]);
    });

    it('and nothing else is kept', () => {
      const names = cases.map(({ name }) => name);
      if (isUpdate) keep(Object.fromEntries(names.map((name) => [name, golden[name]])));
      else expect(Object.keys(golden)).toEqual(names);
    });
  });
}
