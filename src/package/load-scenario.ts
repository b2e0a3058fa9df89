/** From a path, an id or a text to a scenario. */
import { parseText, readScenario } from '../files/index.ts';
import { library as texts } from '../library/index.ts';
import { type Scenario, titleOf } from '../scenario/index.ts';
import { ScenarioError } from './errors.ts';

/** A scenario that comes with the package. */
export interface BuiltIn {
  /** As `loadScenario` and `extends` take it. */
  readonly id: string;
  readonly title: string;
}

/** The built-in scenarios: those of the folder `scenarios` first, then those of its subfolders. */
export const library: readonly BuiltIn[] = [...texts].map(([id, text]) => ({ id, title: titleOf(text) ?? '' }));

/**
 * Reads a scenario and checks all of it.
 * @param source the id of a built-in scenario, the path of a file (YAML or JSON), or the text itself, which has more than one line. What it
 *   extends is looked for among the built-in scenarios and beside the file, or in the working directory for a text
 * @throws ScenarioError with everything that is wrong
 */
export function loadScenario(source: string): Scenario {
  const { scenario, problems } = source.includes('\n') ? parseText(source, 'text') : readScenario(source);
  if (scenario === undefined) throw new ScenarioError(problems);
  return scenario;
}
