/** From what stands for FILE on the command line to a scenario, or to all that is wrong with it. */
import { dirname, isAbsolute, join } from 'node:path';
import { readBuiltIn } from '../library/index.ts';
import { maximumScenarioBytes, type Problem, parseScenario, type Scenario } from '../scenario/index.ts';
import { builtInHint, isPath } from './built-in.ts';
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
  /** Where it was read from; undefined for what is built in, and for standard input. */
  readonly path?: string;
}

/** What a file extends: a built-in id, or a path relative to that file. */
function load(reference: string, fromFile: string): NamedText | { readonly problem: string } {
  const known = readBuiltIn(reference);
  if (known) return known;
  const path = isAbsolute(reference) ? reference : join(dirname(fromFile), reference);
  try {
    return { text: readText(path, maximumScenarioBytes), file: path };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if (!error.isAbsent) return { problem: `${error.message} (${path})` };
    return { problem: builtInHint(reference) ?? `there is no ${path}` };
  }
}

async function read(file: string): Promise<NamedText> {
  if (file === '-') return { text: await readStream(process.stdin, maximumScenarioBytes), file: 'standard input' };
  return readBuiltIn(file) ?? { text: readText(file, maximumScenarioBytes), file };
}

/**
 * @param file a path, the id of a built-in scenario, or `-` for standard input
 * @param ids the built-in scenarios that can be meant by it; all if left out
 */
export async function loadScenario(file: string, ids?: readonly string[]): Promise<Loaded> {
  try {
    const { text, file: name } = await read(file);
    return { ...parseScenario(text, { file: name, load }), path: name === file ? file : undefined };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { expected, got, isAbsent } = error;
    const hint = isAbsent ? builtInHint(file, ids) : undefined;
    const wanted = isAbsent && !isPath(file) ? 'a file or the id of a built-in scenario' : expected;
    return { problems: [{ severity: 'error', file: file || '""', line: 0, column: 0, path: '', expected: wanted, got, hint }] };
  }
}
