/** Any number of a scenario's document: found by its pointer, and set to another value with everything checked anew. */
import { createMergePatch, editScenario, nearest, type Parameter, type Parsed, type Scenario, suggestion } from '../../scenario/index.ts';
import type { RequestProblem } from '../requests/request-problem.ts';

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** `/arms/ai-triage/patch/...` may be written for `/arms/2/patch/...`; the answer has the place in the list. */
function normalPointer({ arms }: Scenario, pointer: string): string {
  const path = pointer.startsWith('/') ? pointer : `/${pointer}`;
  return path.replace(/^\/arms\/([^/]+)/, (all, id) => {
    const place = arms.findIndex((arm) => arm.id === id);
    return place < 0 ? all : `/arms/${place}`;
  });
}

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

function written(document: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((at, key) => (isContainer(at) && Object.hasOwn(at, key) ? at[key] : undefined), document);
}

/** Nothing of the study itself (its run, its evidence) is a number of the world. */
const worldKeys = ['calendar', 'populations', 'needs', 'categories', 'settings', 'policies'];
const isOfWorld = (pointer: string) => {
  const keys = keysOf(pointer);
  return worldKeys.includes(keys[0]) || (keys[0] === 'arms' && keys[2] === 'patch');
};

/**
 * A number of the world or of an arm's patch, with or without evidence.
 * @returns or what may have been meant
 */
export function findParameter(scenario: Scenario, text: string): Parameter | { readonly hint?: string } {
  const pointer = normalPointer(scenario, text);
  const known = scenario.parameters.find((parameter) => parameter.pointer === pointer);
  if (known !== undefined) return known;
  const found = isOfWorld(pointer) ? written(scenario.document, pointer) : undefined;
  const value = isContainer(found) ? found.value : found;
  if (typeof value === 'number') return { pointer, value };
  return { hint: nearestPointer(scenario, pointer) };
}

/** Long paths are compared key by key from their ends: the last key with the last keys, and the pointers that end in what was meant. */
function nearestPointer({ parameters }: Scenario, pointer: string): string | undefined {
  const pointers = parameters.map((parameter) => parameter.pointer);
  const whole = nearest(pointer, pointers);
  if (whole !== undefined) return `did you mean "${whole}"?`;
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const ends = [...new Set(pointers.map(last))];
  const end = ends.includes(last(pointer)) ? last(pointer) : nearest(last(pointer), ends);
  if (end === undefined) return suggestion(pointer, pointers, '"inboxsim evidence" shows all; some of them');
  const common = (path: string) => keysOf(path).filter((key) => keysOf(pointer).includes(key)).length;
  const akin = pointers.filter((path) => last(path) === end).sort((one, other) => common(other) - common(one));
  return akin.length === 1 ? `did you mean "${akin[0]}"?` : `akin: ${akin.slice(0, 3).join(', ')}`;
}

export interface Setting {
  readonly pointer: string;
  readonly value: number;
}

/** The scenario with other numbers, checked like a file. A range of evidence that does not hold the new value gives way. */
export function withValues(scenario: Scenario, settings: readonly Setting[]): Parsed {
  const changed = structuredClone(scenario.document) as Container;
  for (const { pointer, value } of settings) {
    const keys = keysOf(pointer);
    const holder = keys.slice(0, -1).reduce<Container>((at, key) => at[key] as Container, changed);
    const last = keys[keys.length - 1];
    const old = holder[last];
    if (!isContainer(old)) holder[last] = value;
    else {
      old.value = value;
      if (typeof old.low === 'number') old.low = Math.min(old.low, value);
      if (typeof old.high === 'number') old.high = Math.max(old.high, value);
    }
  }
  return editScenario(scenario, createMergePatch(scenario.document, changed));
}

/** @returns the scenario with other numbers by pointer, checked like a file; or pointers to no number of the world */
export function setValues(
  scenario: Scenario,
  values: Readonly<Record<string, number>>,
): { readonly parsed: Parsed } | { readonly problems: readonly RequestProblem[] } {
  const problems: RequestProblem[] = [];
  const settings = Object.entries(values).flatMap(([text, value]): Setting[] => {
    const found = findParameter(scenario, text);
    if ('pointer' in found) return [{ pointer: found.pointer, value }];
    problems.push({ field: 'parameters', expected: 'the pointer of a number of the scenario', got: text, hint: found.hint });
    return [];
  });
  return problems.length > 0 ? { problems } : { parsed: withValues(scenario, settings) };
}

/** Why a scenario cannot be, in the words of the schema and the checks; undefined if it can. */
export function objectionOf({ problems }: Parsed): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const [{ path, expected, got, hint }] = errors;
  const more = errors.length === 1 ? '' : `; ${errors.length - 1} more`;
  return `${path}: expected ${expected}, got ${got}${hint === undefined ? '' : ` (${hint})`}${more}`;
}
