/** Changes of a scenario that has been parsed: other numbers for the run, a choice of arms, edited parameters. Each makes a new one. */
import { createMergePatch, isObject, type JsonObject, mergePatch } from './merge-patch.ts';
import { suggestion } from './nearest.ts';
import type { Parsed } from './parse.ts';
import { error, type Flaw, formatProblem, inReadingOrder, type Path, problemOf, quoted } from './problem.ts';
import type { Document, Problem, Scenario } from './scenario.ts';
import { worldShape } from './schema/study.ts';
import { dangerousKeys } from './source/plain.ts';
import { readStudy } from './study.ts';

export interface RunOverrides {
  readonly seed?: string;
  readonly replications?: number;
  readonly warmUpDays?: number;
  readonly observedDays?: number;
  /** Ids of the arms to keep besides the baseline; all if left out. */
  readonly arms?: readonly string[];
}

/** What is wrong with overrides: arms that are not there, numbers out of range. */
export function checkOverrides(scenario: Scenario, overrides: RunOverrides): readonly Problem[] {
  return overridden(scenario, overrides).problems.filter(({ severity }) => severity === 'error');
}

/**
 * The scenario with another run. The document changes with it, and so does its fingerprint.
 * @throws when checkOverrides has something to say of them
 */
export function overrideRun(scenario: Scenario, overrides: RunOverrides): Scenario {
  const { scenario: changed, problems } = overridden(scenario, overrides);
  if (changed === undefined) throw new Error(`impossible overrides: ${problems.map(formatProblem).join('; ')}`);
  return changed;
}

function overridden(scenario: Scenario, { arms, ...run }: RunOverrides): Parsed {
  const { document } = scenario;
  const given = Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined));
  const kept = arms === undefined ? document : { ...document, arms: keepArms(document, arms), ...keepTargets(document, arms) };
  return read(scenario, mergePatch(kept, { run: given }) as Document, unknownArms(scenario, arms ?? []));
}

/** The scenario with a JSON Merge Patch over its document, checked like a file. Problems have no lines. */
export function editScenario(scenario: Scenario, patch: unknown): Parsed {
  const dangers = dangerousPaths(patch).map((path) => ({ ...error(path, 'a harmless key', quoted(String(path.at(-1)))), isKey: true }));
  if (!isObject(patch)) return read(scenario, scenario.document, [error([], 'an object', 'something else')]);
  if (dangers.length > 0) return read(scenario, scenario.document, dangers);
  return read(scenario, mergePatch(scenario.document, patch) as Document, []);
}

function read({ id }: Scenario, document: Document, before: readonly Flaw[]): Parsed {
  const { scenario, flaws } = readStudy(document);
  const all = [...before, ...flaws].map((flaw) => problemOf(flaw, { file: id, line: 0, column: 0 }, document));
  const problems = inReadingOrder(all, [id]);
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { scenario, problems };
}

function unknownArms(scenario: Scenario, arms: readonly string[]): Flaw[] {
  const known = scenario.arms.map(({ id }) => id);
  return arms
    .filter((id) => !known.includes(id))
    .map((id) => error(['arms'], 'the id of an arm', quoted(id), suggestion(id, known, 'there are')));
}

/** The baseline and the arms that are wanted. One that extends an arm which goes says itself all that it changes. */
function keepArms(document: Document, wanted: readonly string[]): unknown {
  const arms = Array.isArray(document.arms) ? (document.arms as readonly JsonObject[]) : [];
  const isKept = ({ id }: JsonObject, index: number) => index === 0 || wanted.includes(id as string);
  const gone = new Set(arms.filter((arm, index) => !isKept(arm, index)).map(({ id }) => id));
  const base = Object.fromEntries(Object.keys(worldShape).flatMap((key) => (Object.hasOwn(document, key) ? [[key, document[key]]] : [])));
  const worlds = new Map<unknown, unknown>();
  const kept: unknown[] = [];
  for (const [index, arm] of arms.entries()) {
    const { extends: parent, ...own } = arm;
    const from = parent === undefined ? base : worlds.get(parent);
    const world = arm.patch === undefined ? from : mergePatch(from, arm.patch);
    worlds.set(arm.id, world);
    if (!isKept(arm, index)) continue;
    kept.push(gone.has(parent) ? { ...own, patch: createMergePatch(base, world) } : arm);
  }
  return kept.length > 0 ? kept : undefined;
}

/** Without those of arms that go. */
function keepTargets({ targets, arms }: Document, wanted: readonly string[]): { readonly targets?: unknown } {
  if (!isObject(targets)) return {};
  const ids = Array.isArray(arms) ? (arms as readonly JsonObject[]).map(({ id }) => id) : [];
  const isGone = (arm: unknown) => ids.indexOf(arm) > 0 && !wanted.includes(arm as string);
  return { targets: Object.fromEntries(Object.entries(targets).filter(([, target]) => !(isObject(target) && isGone(target.arm)))) };
}

function dangerousPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return dangerousKeys.includes(key) ? [at] : dangerousPaths(entry, at);
  });
}
