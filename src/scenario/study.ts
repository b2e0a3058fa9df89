/** From a document to a scenario: its shape, the world of each arm, and everything that must fit together. */
import { fingerprint } from './canonical.ts';
import { checkWorld, crowds, evidence, neverArriving } from './checks/index.ts';
import { emptyRemovals, isObject, isSame, type JsonObject, mergePatch } from './merge-patch.ts';
import { suggestion } from './nearest.ts';
import { collectParameters } from './parameters.ts';
import { error, type Finding, type Path, quoted, warning } from './problem.ts';
import type { Document, Scenario } from './scenario.ts';
import { study, type World, worldShape } from './schema/study.ts';
import { readShape } from './shape/read-shape.ts';
import { readWorld, type WorldReading } from './shape/read-world.ts';

const worldKeys = Object.keys(worldShape);
const mostArms = 64;

/** An arm on its way: what is written, and what it makes of the world. */
interface ArmReading extends WorldReading {
  readonly index: number;
  readonly id?: string;
  /** Its own and those that it has from the base or from the arm that it extends. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a document. Findings are those of the whole, each once: what is wrong in the base is not said again of the arms, and what is
 * wrong in an arm is not said again of those that extend it. The scenario is there when no finding is an error.
 */
export function readStudy(document: Document): { scenario?: Scenario; findings: readonly Finding[] } {
  const crowd = crowds(document);
  if (crowd.length > 0) return { findings: crowd };
  const shaped = readShape(study, document);
  const baseWritten = pick(document);
  const base = shaped.value && pick(shaped.value as unknown as JsonObject);
  const sources = isObject(document.evidence) ? Object.keys(document.evidence) : [];
  const baseShaped = { value: base as World | undefined, findings: shaped.findings };
  const baseFindings = findingsOf({ written: baseWritten, shaped: baseShaped }, sources);
  const findings: Finding[] = [...shaped.findings, ...baseFindings];

  const written = Array.isArray(document.arms) ? document.arms : [{ id: 'baseline', title: 'Baseline' }];
  if (written.length > mostArms) return { findings: [...findings, error(['arms'], `at most ${mostArms} arms`, String(written.length))] };
  const origin = { index: -1, written: baseWritten, shaped: baseShaped, findings: [...shaped.findings, ...baseFindings] };
  const arms = readArms(written, origin, sources, findings);
  if (!findings.some(({ severity }) => severity === 'error')) findings.push(...acrossArms(arms));
  const hasError = findings.some(({ severity }) => severity === 'error');
  const value = shaped.value;
  if (hasError || value === undefined) return { findings };
  const { id, title, description, question, run } = value;
  const scenario: Scenario = {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    ...(question === undefined ? {} : { question }),
    arms: value.arms.map((arm, i) => ({
      id: arm.id,
      title: arm.title,
      ...(arm.description === undefined ? {} : { description: arm.description }),
      world: arms[i].shaped.value as World,
    })),
    run,
    evidence: value.evidence,
    parameters: collectParameters(document),
    document,
    sha256: fingerprint(document),
  };
  return { scenario, findings };
}

/** The part of a document that arms may change. */
function pick(document: JsonObject): JsonObject {
  return Object.fromEntries(worldKeys.filter((key) => Object.hasOwn(document, key)).map((key) => [key, document[key]]));
}

/** What is wrong with a world besides its shape. A world with stand-ins is judged only where they play no part. */
function findingsOf({ written, shaped: { value, findings } }: WorldReading, sources: readonly string[], parent?: JsonObject): Finding[] {
  const aboutNumbers = evidence(written, sources, parent);
  const mended = findings.map(({ path, isKey }) => (isKey ? path.slice(0, -1) : path)).filter(([key]) => worldKeys.includes(String(key)));
  const unknown = findings.some(({ path, isKey }) => isKey && path.length === 1);
  // Too much hangs on whole sections, on settings and on policies.
  const isVague = unknown || mended.some((path) => path.length <= 2 || path[0] === 'policies');
  if (value === undefined || isVague) return aboutNumbers;
  const touches = (a: Path, b: Path) => a.slice(0, b.length).every((key, i) => key === b[i]);
  return [...aboutNumbers, ...checkWorld(value).filter(({ path }) => !mended.some((other) => touches(path, other)))];
}

function readArms(written: readonly unknown[], origin: ArmReading, sources: readonly string[], findings: Finding[]): ArmReading[] {
  const arms: ArmReading[] = [];
  written.forEach((arm, index) => {
    if (!isObject(arm)) return;
    const id = typeof arm.id === 'string' ? arm.id : undefined;
    const path = ['arms', index];
    const earlier = arms.flatMap((other) => other.id ?? []);
    if (id !== undefined && earlier.includes(id))
      findings.push(error([...path, 'id'], 'an id of its own for each arm', `${quoted(id)} again`));
    const parent = typeof arm.extends === 'string' ? arms.find((other) => other.id === arm.extends) : origin;
    if (parent === undefined) {
      const hint = suggestion(String(arm.extends), earlier, 'earlier arms');
      findings.push(error([...path, 'extends'], 'the id of an earlier arm', quoted(String(arm.extends)), hint));
    }
    const reading = readArm(index, id, arm.patch, parent ?? origin, sources, findings);
    arms.push(reading);
  });
  return arms;
}

function readArm(
  index: number,
  id: string | undefined,
  patch: unknown,
  parent: ArmReading,
  sources: readonly string[],
  findings: Finding[],
): ArmReading {
  if (!isObject(patch) || Object.keys(patch).length === 0) return { ...parent, index, id };
  const path = ['arms', index, 'patch'];
  findings.push(...emptyRemovals(parent.written, patch, path).map((at) => error(at, 'null only for what is there to be removed', 'null')));
  const written = mergePatch(parent.written, patch) as JsonObject;
  const shaped = readWorld(written, parent);
  const all = [...shaped.findings, ...findingsOf({ written, shaped }, sources, parent.written)];
  const known = new Set(parent.findings.map(keyOf));
  const fresh = all.filter((finding) => !known.has(keyOf(finding)));
  findings.push(...fresh.map((finding) => inArm(finding, path, patch, id ?? String(index))));
  return { index, id, written, shaped, findings: [...parent.findings, ...fresh] };
}

const keyOf = ({ path, expected, got }: Finding) => JSON.stringify([path, expected, got]);

/** The finding as one of the patch that brought it about. */
function inArm(finding: Finding, path: Path, patch: JsonObject, id: string): Finding {
  const isWritten = has(patch, finding.path);
  // An unknown key that the patch does not have was known before: the patch has changed the kind of what holds it.
  const isLeftOver = finding.isKey && !isWritten;
  const isForeign = finding.isKey && finding.path.length === 1 && !finding.hint?.startsWith('did you mean');
  if (isForeign) return { ...finding, path: [...path, ...finding.path], hint: `an arm may change ${worldKeys.join(', ')}` };
  const hint = isLeftOver ? `the patch of ${id} is merged: set ${quoted(String(finding.path.at(-1)))} to null in it` : finding.hint;
  return { ...finding, path: [...path, ...finding.path], hint };
}

function has(value: unknown, path: Path): boolean {
  if (path.length === 0) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, path[0])) return false;
  return has((value as Record<string | number, unknown>)[path[0]], path.slice(1));
}

/** What can be seen only from all arms together. */
function acrossArms(arms: readonly ArmReading[]): Finding[] {
  const worlds = arms.flatMap(({ shaped }) => shaped.value ?? []);
  const [baseline, ...others] = arms;
  const idle = others.filter(({ shaped }) => isSameWorld(shaped.value, baseline.shaped.value));
  return [
    ...neverArriving(worlds),
    ...idle.map(({ index, id }) =>
      warning(['arms', index], 'a patch that changes the world', 'the world of the baseline', `arm ${id} changes nothing`),
    ),
  ];
}

/** What is said of a number does not change the world. */
function isSameWorld(a: unknown, b: unknown): boolean {
  if (a === b || !isObject(a) || !isObject(b)) return isSame(a, b);
  const keys = (object: JsonObject) => Object.keys(object).filter((key) => key !== 'basis');
  return keys(a).length === keys(b).length && keys(a).every((key) => isSameWorld(a[key], b[key]));
}
