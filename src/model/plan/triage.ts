/**
 * Compiles the triage policy. The urgency detector is binormal: a message has a score, standard normal for routine messages
 * and shifted by the separation for urgent ones; it is flagged above a threshold set by the specificity.
 * Sensitivity s and specificity c give the separation Phi^-1(s) + Phi^-1(c); an AUC gives sqrt(2) Phi^-1(AUC)
 * (Pepe MS, The Statistical Evaluation of Medical Tests, 2003, ch. 4).
 */
import { normalCdf, normalQuantile } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import { type AiPlan, indexOf, type Names, type TriagePlan } from './plan.ts';

type Ai = NonNullable<World['policies']['triage']['ai']>;

export function createTriage(world: World, names: Names): TriagePlan {
  const { triage } = world.policies;
  return {
    kind: triage.kind,
    pool: indexOf(names.roles, triage.humanPool?.role),
    sorter: indexOf(names.roles, triage.humanPool?.sorter),
    humanRoutingAccuracy: triage.humanRoutingAccuracy,
    ai: triage.kind === 'ai' && triage.ai !== undefined ? aiPlan(world, names, triage.ai) : undefined,
  };
}

function aiPlan(world: World, names: Names, ai: Ai): AiPlan {
  const threshold = boundedQuantile(ai.specificity);
  const changes = names.settings.flatMap((setting) => [noChange, ...names.groups.map((group) => changeFor(world, ai, setting, group))]);
  const sensitivity = ai.sensitivity ?? normalCdf(Math.sqrt(2) * boundedQuantile(ai.auc ?? 0.5) - threshold);
  const accuracies = changes.map((change) => clamp(ai.labelAccuracy + change.accuracy));
  const { confidence } = ai;
  return {
    labelAccuracy: accuracies,
    complexityCorrelation: ai.complexityCorrelation,
    confidenceSeparation: confidence?.separation ?? 0,
    confidenceThreshold:
      confidence === undefined ? -Infinity : confidenceThreshold(confidence.toHumanBelow, ai.labelAccuracy, confidence.separation),
    sorter: indexOf(names.roles, ai.sorter),
    separation: changes.map((change) => boundedQuantile(clamp(sensitivity + change.sensitivity)) + threshold),
    threshold,
    flaggedTo: indexOf(names.roles, ai.flaggedTo),
    flagPriority: ai.flagPriority,
    recognitionWhenFlagged: ai.recognitionWhenFlagged,
  };
}

const noChange = { sensitivity: 0, accuracy: 0 } as const;

function changeFor(world: World, ai: Ai, settingId: string, groupId: string): { sensitivity: number; accuracy: number } {
  const { panel } = world.settings[settingId];
  const group = panel && world.populations[panel.population].groups[groupId];
  const change = { sensitivity: 0, accuracy: 0 };
  for (const difference of Object.values(ai.differences)) {
    if (!Object.entries(difference.where).every(([tag, value]) => group?.tags[tag] === value)) continue;
    change.sensitivity += difference.sensitivityChange;
    change.accuracy += difference.labelAccuracyChange;
  }
  return change;
}

/**
 * The confidence below which the asked share of messages lies: confidence is standard normal for wrong labels and shifted by
 * the separation for right ones. Found by bisection, to the last bit that matters.
 */
function confidenceThreshold(share: number, accuracy: number, separation: number): number {
  if (share <= 0) return -Infinity;
  if (share >= 1) return Infinity;
  let low = -40;
  let high = 40 + separation;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    const below = accuracy * normalCdf(middle - separation) + (1 - accuracy) * normalCdf(middle);
    if (below < share) low = middle;
    else high = middle;
  }
  return high;
}

function clamp(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}

/** Certainty is far out on the normal scale, but finite, so that sums of two of them stay defined. */
function boundedQuantile(probability: number): number {
  if (probability <= 0) return -40;
  if (probability >= 1) return 40;
  return normalQuantile(probability);
}
