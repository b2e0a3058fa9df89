/** From a file to a scenario, or to all that is wrong with it. */
import { parse } from 'yaml';
import { type BuiltIn, builtInIds, fetchBuiltIn } from '../../library/index.ts';
import { type Load, maximumScenarioBytes, type Parsed, type Problem, parseScenario, type Scenario } from '../../scenario/index.ts';
import type { Origin } from '../state/state.ts';
import { problemWords } from '../words/problem.ts';

export type Opened =
  | { readonly origin: Origin; readonly scenario: Scenario }
  | { readonly file: string; readonly problems: readonly Problem[] };

/** Reads a scenario. What it extends is fetched as it turns out; only what comes with the page can be. */
export async function parseWithLibrary(text: string, file: string): Promise<Parsed> {
  const known = new Map<string, BuiltIn | undefined>();
  for (;;) {
    const missing = new Set<string>();
    const load: Load = (reference) => {
      if (!known.has(reference)) missing.add(reference);
      return known.get(reference) ?? { problem: problemWords.notInLibrary };
    };
    const parsed = parseScenario(text, { file, load });
    if (missing.size === 0) return parsed;
    for (const reference of missing) known.set(reference, await fetchBuiltIn(reference));
  }
}

/** A scenario as it was opened: from the library, a file, or what was kept of it. */
export async function open(read: Omit<Origin, 'notices'>): Promise<Opened> {
  const { scenario, problems } = await parseWithLibrary(read.text, read.file);
  return scenario ? { origin: { ...read, notices: problems }, scenario } : { file: read.file, problems };
}

/** @throws when the page was built without this scenario */
export async function openBuiltIn(id: string): Promise<Opened> {
  const found = await fetchBuiltIn(id);
  if (found === undefined) throw new Error(`no built-in scenario ${id}`);
  return open({ ...found, isBuiltIn: true });
}

/** A scenario that was kept, as it was opened. */
export const reopen = (kept: Pick<Origin, 'file' | 'text' | 'isBuiltIn'>): Promise<Opened> => open(kept);

/** A file that somebody chose or dropped. One that is too large is not even read. */
export async function openFile(file: File): Promise<Opened> {
  const refuse = (expected: string, got: string): Opened => ({
    file: file.name,
    problems: [{ severity: 'error', file: file.name, line: 0, column: 0, path: '', expected, got }],
  });
  if (file.size > maximumScenarioBytes) return refuse(problemWords.atMost(maximumScenarioBytes), problemWords.size(file.size));
  try {
    return await open({ file: file.name, text: await file.text(), isBuiltIn: false });
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

interface Head {
  readonly title?: string;
  readonly description?: string;
  readonly question?: { readonly asked?: string };
}

/** The scenarios that come with the page, read as far as their heads; published deployments are left out. */
export async function gallery(): Promise<GalleryEntry[]> {
  const entries = builtInIds
    .filter((id) => !id.includes('/'))
    .map(async (id): Promise<GalleryEntry> => {
      const { title, question, description } = parse((await fetchBuiltIn(id))?.text ?? '', { merge: true }) as Head;
      return { id, title: title ?? id, question: question?.asked ?? '', description: description ?? '' };
    });
  return Promise.all(entries);
}
