import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, type Load, numbersWithoutEvidence, parseScenario } from '../../src/scenario/index.ts';
import { filesBelow } from './source.ts';

const files = filesBelow('scenarios').filter((path) => path.endsWith('.yaml'));

/** Ids before paths, as the command line reads them. */
const load: Load = (reference, fromFile) => {
  const file = [`scenarios/${reference}.yaml`, join(dirname(fromFile), reference)].find((path) => existsSync(path));
  return file === undefined ? { problem: 'there is no such file' } : { text: readFileSync(file, 'utf8'), file };
};

describe('the numbers of the scenarios', () => {
  it('are looked at in every file', () => {
    expect(files).toContain('scenarios/primary-care.yaml');
  });

  it.each(files)('say where they come from in %s', (file) => {
    const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), { file, load });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(numbersWithoutEvidence(scenario!.document)).toEqual([]);
  });
});
