/** From a document to a scenario. */
import type { z } from 'zod';
import { type ArmReading, compareArms, isMisspelt, judge, readArms, worldPart } from './arms.ts';
import { fingerprint } from './canonical.ts';
import { crowds, fadingBacklog, runSizes } from './checks/index.ts';
import { targets as checkTargets } from './checks/targets.ts';
import { isObject, type JsonObject } from './merge-patch.ts';
import { collectParameters } from './parameters.ts';
import { error, type Flaw, oncePerCause } from './problem.ts';
import type { Document, Scenario } from './scenario.ts';
import { study, type World } from './schema/study.ts';
import { readShape, type Shaped } from './shape/read-shape.ts';

const mostArms = 64;

/**
 * Reads a document. Flaws are those of the whole, each once: what is wrong in the base is not said again of the arms, and what is
 * wrong in an arm is not said again of those that extend it. The scenario is there when no flaw is an error.
 */
export function readStudy(document: Document): { scenario?: Scenario; flaws: readonly Flaw[] } {
  const crowd = crowds(document);
  if (crowd.length > 0) return { flaws: crowd };
  const shaped = readShape(study, document);
  const sources = isMisspelt(shaped.flaws, ['evidence']) ? undefined : Object.keys(isObject(document.evidence) ? document.evidence : {});
  const value = shaped.value && (worldPart(shaped.value as unknown as JsonObject) as unknown as World);
  const reading = { written: worldPart(document), shaped: { value, flaws: shaped.flaws } };
  const flaws = [...shaped.flaws, ...(shaped.value ? runSizes(shaped.value.run) : []), ...judge(reading, sources)];

  const written = Array.isArray(document.arms) ? document.arms : [{ id: 'baseline', title: 'Baseline' }];
  if (written.length > mostArms) return { flaws: [...flaws, error(['arms'], `at most ${mostArms} arms`, String(written.length))] };
  const base: ArmReading = { ...reading, index: -1, flaws: [...flaws] };
  const arms = readArms(written, base, sources, flaws);
  flaws.push(...targetFlaws(shaped, arms, sources));
  const hasError = () => flaws.some(({ severity }) => severity === 'error');
  if (!hasError()) flaws.push(...compareArms(arms));
  if (hasError() || shaped.value === undefined) return { flaws: oncePerCause(flaws, document) };

  const { id, title, description, question, hypothesis, finding, decision, run, evidence, targets } = shaped.value;
  const worlds = arms.map((arm) => arm.shaped.value as World);
  flaws.push(...fadingBacklog(worlds, run));
  const scenario: Scenario = {
    id,
    title,
    description,
    question,
    hypothesis,
    finding,
    decision,
    arms: shaped.value.arms.map((arm, i) => ({
      id: arm.id,
      title: arm.title,
      description: arm.description,
      world: worlds[i],
    })),
    run,
    evidence,
    targets,
    parameters: collectParameters(document),
    document,
    sha256: fingerprint(document),
  };
  return { scenario, flaws };
}

/** Of the targets whose shape is good. Of arms nothing is said when one of them has no id to be known by. */
function targetFlaws({ value, flaws }: Shaped<z.output<typeof study>>, arms: readonly ArmReading[], sources?: readonly string[]): Flaw[] {
  if (value === undefined) return [];
  const hasShape = (id: string) => !flaws.some(({ path }) => path[0] === 'targets' && (path.length === 1 || path[1] === id));
  const good = Object.fromEntries(Object.entries(value.targets).filter(([id]) => hasShape(id)));
  const areArmsClear = arms.every(({ id }) => id !== undefined) && !isMisspelt(flaws, ['arms']);
  return checkTargets(good, areArmsClear ? arms.map(({ id }) => id as string) : undefined, sources);
}
