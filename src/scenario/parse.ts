/** The way from a text to a scenario. */
import type { ReadOptions } from './extended-files.ts';
import { readLayers } from './layers.ts';
import { inReadingOrder, problemOf } from './problem.ts';
import type { Problem, Scenario } from './scenario.ts';
import { readSource } from './source/source.ts';
import { readStudy } from './study.ts';

export interface Parsed {
  /** There when no problem is an error. */
  readonly scenario?: Scenario;
  /** Errors and warnings, in the order of the files and lines. */
  readonly problems: readonly Problem[];
}

/**
 * Parses a scenario file: YAML 1.2 or JSON. Never throws; whatever is wrong is in the problems, all of it at once, as far as it can be
 * known (writing that is no YAML, or a base that cannot be read, hides the rest).
 * @param text the content of the file
 * @param options `file` is the name in problems; `load` reads what the file extends
 */
export function parseScenario(text: string, options: ReadOptions): Parsed {
  const { layers, problems } = readLayers(text, options);
  if (layers === undefined) return { problems: inReadingOrder(problems, filesOf(problems, options.file)) };
  const { scenario, flaws } = readStudy(layers.document);
  const traced = flaws.map((flaw) => problemOf(flaw, layers.locate(flaw.path, flaw.isKey), layers.document));
  const all = inReadingOrder([...problems, ...traced], layers.files);
  const hasError = all.some(({ severity }) => severity === 'error');
  return hasError ? { problems: all } : { scenario, problems: all };
}

/** The title that a scenario file gives itself, read without looking at anything else in it; undefined if it gives none. */
export function titleOf(text: string): string | undefined {
  const title = readSource(text, '').source?.content.title;
  return typeof title === 'string' ? title : undefined;
}

function filesOf(problems: readonly Problem[], first: string): string[] {
  return [...new Set([first, ...problems.map(({ file }) => file)])];
}
