/** A scenario for the bench, which may build on those of the library. */
import { readBuiltIn } from '../../src/library/index.ts';
import { formatProblem, parseScenario, type Scenario } from '../../src/scenario/index.ts';

/** @param file the name for its problems @throws when the text has problems */
export function readScenario(text: string, file: string): Scenario {
  const load = (reference: string) => readBuiltIn(reference) ?? { problem: 'is not built in' };
  const { scenario, problems } = parseScenario(text, { file, load });
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return scenario;
}
