/** From what stands for FILE on the command line to a scenario, or to all that is wrong with it. */
import { dirname, join } from 'node:path';
import { readBuiltIn } from '../library/index.ts';
import { maximumScenarioBytes, type Problem, parseScenario, type Scenario } from '../scenario/index.ts';
import { readStream, readText, UnreadableError } from './read-file.ts';

interface NamedText {
  readonly text: string;
  /** How problems name it. */
  readonly file: string;
}

export interface Loaded {
  /** Missing when a problem is an error. */
  readonly scenario?: Scenario;
  readonly problems: readonly Problem[];
}

/** What a file extends: a built-in id, or a path relative to that file. */
function load(reference: string, fromFile: string): NamedText | { readonly problem: string } {
  const known = readBuiltIn(reference);
  if (known) return known;
  const path = join(dirname(fromFile), reference);
  try {
    return { text: readText(path, maximumScenarioBytes), file: path };
  } catch (error) {
    if (error instanceof UnreadableError) return { problem: error.message };
    throw error;
  }
}

async function read(file: string): Promise<NamedText> {
  if (file === '-') return { text: await readStream(process.stdin, maximumScenarioBytes), file: 'standard input' };
  return readBuiltIn(file) ?? { text: readText(file, maximumScenarioBytes), file };
}

/** @param file a path, the id of a built-in scenario, or `-` for standard input */
export async function loadScenario(file: string): Promise<Loaded> {
  try {
    const { text, file: name } = await read(file);
    return parseScenario(text, { file: name, load });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { expected, got } = error;
    return { problems: [{ severity: 'error', file, line: 0, column: 0, path: '', expected, got }] };
  }
}
