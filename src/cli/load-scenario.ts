/** From what stands for FILE on the command line to a scenario, or to all that is wrong with it. */
import { type Loaded, readScenario, readScenarioStream } from '../files/index.ts';

export type { Loaded } from '../files/index.ts';

/**
 * @param file a path, the id of a built-in scenario, or `-` for standard input
 * @param ids the built-in scenarios that can be meant by it; all if left out
 */
export async function loadScenario(file: string, ids?: readonly string[]): Promise<Loaded> {
  return file === '-' ? readScenarioStream(process.stdin, 'standard input') : readScenario(file, ids);
}
