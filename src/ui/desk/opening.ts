/** From a file to a scenario, or to all that is wrong with it. */
import { parse } from 'yaml';
import { library, readBuiltIn } from '../../library/index.ts';
import { maximumScenarioBytes, type Problem, parseScenario, type Scenario } from '../../scenario/index.ts';
import type { Origin } from '../state.ts';
import { problemWords } from '../words/problem.ts';

export type Opened =
  | { readonly origin: Origin; readonly scenario: Scenario }
  | { readonly file: string; readonly problems: readonly Problem[] };

/** What a file extends: only what comes with the page can be read here. */
export const loadBuiltIn = (reference: string) => readBuiltIn(reference) ?? { problem: problemWords.notInLibrary };

function open(read: Omit<Origin, 'notices'>): Opened {
  const { scenario, problems } = parseScenario(read.text, { file: read.file, load: loadBuiltIn });
  return scenario ? { origin: { ...read, notices: problems }, scenario } : { file: read.file, problems };
}

/** @throws when the page was built without this scenario */
export function openBuiltIn(id: string): Opened {
  const found = readBuiltIn(id);
  if (found === undefined) throw new Error(`no built-in scenario ${id}`);
  return open({ ...found, isBuiltIn: true });
}

/** A scenario that was kept, as it was opened. */
export const reopen = (kept: Pick<Origin, 'file' | 'text' | 'isBuiltIn'>): Opened => open(kept);

/** A file that somebody chose or dropped. One that is too large is not even read. */
export async function openFile(file: File): Promise<Opened> {
  const refuse = (expected: string, got: string): Opened => ({
    file: file.name,
    problems: [{ severity: 'error', file: file.name, line: 0, column: 0, path: '', expected, got }],
  });
  if (file.size > maximumScenarioBytes) return refuse(problemWords.atMost(maximumScenarioBytes), problemWords.size(file.size));
  try {
    return open({ file: file.name, text: await file.text(), isBuiltIn: false });
  } catch (error) {
    return refuse(problemWords.readable, error instanceof Error ? error.message : String(error));
  }
}

/** A scenario of the library as the gallery shows it. */
export interface GalleryEntry {
  readonly id: string;
  readonly title: string;
  /** What it was made to answer. */
  readonly question: string;
  readonly description: string;
}

/** The scenarios that come with the page, read as far as their heads; published deployments are left out. */
export function gallery(): GalleryEntry[] {
  return [...library].flatMap(([id, text]): GalleryEntry[] => {
    if (id.includes('/')) return [];
    const { title, question, description } = parse(text, { merge: true }) as Head;
    return [{ id, title: title ?? id, question: question?.asked ?? '', description: description ?? '' }];
  });
}

interface Head {
  readonly title?: string;
  readonly description?: string;
  readonly question?: { readonly asked?: string };
}
