/** From a path, the id of a built-in scenario or a stream to a scenario, or to all that is wrong with it. */
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
  /** Where it was read from; undefined for what is built in, and for a stream. */
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

/** @param file how problems name the text; what it extends is looked for beside it */
export function parseText(text: string, file: string): Loaded {
  return parseScenario(text, { file, load });
}

/**
 * @param file a path, or the id of a built-in scenario
 * @param ids the built-in scenarios that can be meant by it; all if left out
 */
export function readScenario(file: string, ids?: readonly string[]): Loaded {
  try {
    const { text, file: name } = readBuiltIn(file) ?? { text: readText(file, maximumScenarioBytes), file };
    return { ...parseText(text, name), path: name === file ? file : undefined };
  } catch (error) {
    return unreadable(error, file, ids);
  }
}

/** @param name how problems name it; what it extends is looked for in the working directory */
export async function readScenarioStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Loaded> {
  try {
    return parseText(await readStream(stream, maximumScenarioBytes), name);
  } catch (error) {
    return unreadable(error, name, []);
  }
}

function unreadable(error: unknown, file: string, ids: readonly string[] | undefined): Loaded {
  if (!(error instanceof UnreadableError)) throw error;
  const { expected, got, isAbsent } = error;
  const hint = isAbsent ? builtInHint(file, ids) : undefined;
  const wanted = isAbsent && !isPath(file) ? 'a file or the id of a built-in scenario' : expected;
  return { problems: [{ severity: 'error', file: file || '""', line: 0, column: 0, path: '', expected: wanted, got, hint }] };
}
