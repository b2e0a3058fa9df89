/** Scenario files of the tests, and short ways to what is wrong with them. */
import { readFileSync } from 'node:fs';
import { formatProblem, type Load, mergePatch, type Parsed, parseScenario, type Scenario } from '../../../src/scenario/index.ts';

const folder = new URL('../../fixtures/scenarios/', import.meta.url);

export const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** Reads from the fixtures; what is not there is a problem as at the command line. */
export const load: Load = (reference) => {
  try {
    return { text: textOf(reference), file: reference };
  } catch {
    return { problem: 'there is no such file' };
  }
};

export const parseFixture = (file: string): Parsed => parseScenario(textOf(file), { file, load });

/** @throws with all that is wrong */
export function goodScenario({ scenario, problems }: Parsed): Scenario {
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return scenario;
}

export const fixture = (file: string): Scenario => goodScenario(parseFixture(file));

export const parseText = (text: string): Parsed => parseScenario(text, { file: 'test.yaml', load });

/** Each problem as one line, as the command line shows it. */
export const linesOf = ({ problems }: Parsed): string[] => problems.map(formatProblem);

/** What is wrong with a fixture after a merge patch over it, without the places: `path: expected ..., got ... (hint)`. */
export function problemsAfter(patch: unknown, file = 'small-clinic.yaml'): string[] {
  const document = mergePatch(fixture(file).document, patch);
  const { problems } = parseText(JSON.stringify(document));
  return problems.map((problem) => formatProblem({ ...problem, line: 0, file: '' }));
}
