/** Event tables of the clinic: outcomes that are known exactly, and the times at which staff come to their messages. */
import { beforeAll, expect, test } from 'vitest';
import type { ExperimentResult, OutcomeRow } from '../../../src/experiment/index.ts';
import { simulateHere } from '../front-door.ts';
import { clinicTables } from './clinic-tables.ts';
import { outcomeTables } from './outcome-tables.ts';

const results = new Map<string, ExperimentResult>();

beforeAll(async () => {
  const files = new Set([...outcomeTables, ...clinicTables].map(({ file }) => file));
  for (const file of files) results.set(file, await simulateHere(new URL(file, import.meta.url)));
});

/** @param place an outcome, and `role:`, `group:` or `category:` with a name; the row of the mean, fraction or rate */
function find(file: string, arm: string | undefined, place: string): OutcomeRow {
  const result = results.get(file) as ExperimentResult;
  const [outcome, ...dimensions] = place.split(' ');
  const { role = null, group = null, category = null } = Object.fromEntries(dimensions.map((dimension) => dimension.split(':')));
  const found = result.outcomes.find(
    (one) =>
      one.arm === (arm ?? result.arms[0].id) &&
      one.outcome === outcome &&
      one.setting === null &&
      one.role === role &&
      one.group === group &&
      one.category === category &&
      !['p50', 'p90', 'quartileRatio'].includes(one.statistic),
  );
  if (found === undefined) throw new Error(`no ${place} in ${file}`);
  return found;
}

for (const { file, arm, rule, rows } of outcomeTables) {
  test(`${file}${arm === undefined ? '' : `, ${arm}`}: ${rule}`, () => {
    for (const [place, expected] of Object.entries(rows)) {
      const { mean } = find(file, arm, place);
      if (expected === null) expect(mean, place).toBeNull();
      else expect(mean, place).toBeCloseTo(expected, 9);
    }
  });
}

for (const { file, arm, rule, messages } of clinicTables) {
  test(`${file}${arm === undefined ? '' : `, ${arm}`}: ${rule}`, () => {
    for (const [category, times] of Object.entries(messages)) {
      const wait = find(file, arm, `waitMin category:${category}`).mean;
      const inSystem = find(file, arm, `timeInSystemMin category:${category}`).mean;
      if (times === 'waits' || times[1] === 'leaves') expect([wait, inSystem], category).toEqual([null, null]);
      else {
        expect(wait, `wait of ${category}`).toBeCloseTo(times[1] - times[0], 9);
        expect(inSystem, `time in system of ${category}`).toBeCloseTo(times[2] - times[0], 9);
      }
    }
  });
}
