/**
 * AI triage: labels a message with the role that should close it, flags urgent ones, may close some, and hands over what it is unsure of.
 * The urgency detector is binormal: a message has a score, standard normal for routine messages and shifted by the separation for
 * urgent ones; it is flagged above a threshold. Sensitivity s and specificity c give the separation Phi^-1(s) + Phi^-1(c); an AUC gives
 * sqrt(2) Phi^-1(AUC) (Pepe MS, The Statistical Evaluation of Medical Tests, 2003, ch. 4).
 */
import {
  correlatedUniform,
  createSampler,
  decisionCode,
  log,
  normalCdf,
  normalQuantile,
  type Sampler,
  uniform,
} from '../../kernel/index.ts';
import { hasTags, type World } from '../../scenario/index.ts';
import { type Message, origin, stage } from '../messages.ts';
import { indexOf, type Names, none } from '../plan/plan.ts';
import { cumulative, otherResolver, pick, type RoleShares, rolesOf } from '../plan/shares.ts';
import type { Governance } from './governance.ts';
import { GroupPlaces } from './reach.ts';

const drawScore = decisionCode('triage/urgency-score');
const drawLabel = decisionCode('triage/label');
const drawWrongLabel = decisionCode('triage/wrong-label');
const drawConfidence = decisionCode('triage/confidence');
const drawClosure = decisionCode('triage/closure');
const drawSeeksCare = decisionCode('triage/seeks-care');
const drawSeeksCareAfter = decisionCode('triage/seeks-care-after');

type Ai = NonNullable<World['policies']['triage']['ai']>;

/** How the AI does with the messages of one patient group. */
interface Performance {
  readonly sensitivity: number;
  readonly labelAccuracy: number;
  readonly threshold: number;
  /** The score's distance between urgent and routine messages. */
  readonly separation: number;
}

export class AiTriage {
  readonly recognitionWhenFlagged: number;
  /** Whoever it tells to seek care goes to an emergency department, and not to the clinic. */
  readonly sendsToEmergency: boolean;
  /** What a contact costs that it has told a sender to seek. */
  readonly usdPerContact: number;
  readonly writesAgain: number;
  readonly writesAgainAfterMin: Sampler | undefined;
  private readonly complexityCorrelation: number;
  private readonly confidenceSeparation: number;
  /** Confidence below this goes to the sorter; -Infinity: never. */
  private readonly confidenceThreshold: number;
  private readonly sorter: number;
  private readonly flaggedTo: number;
  private readonly flagPriority: number;
  private readonly places: GroupPlaces;
  /** By place of the group: of messages as they are written, and of translated ones. */
  private readonly written: readonly Performance[];
  private readonly translated: readonly Performance[];
  /** By role that could close it: the roles that a wrong label names, with cumulative shares. */
  private readonly confusion: readonly (RoleShares | undefined)[];
  private readonly seekCare?: { readonly followed: number; readonly afterMin: Sampler };
  private readonly closing?: { readonly categories: readonly boolean[]; readonly spec: NonNullable<Ai['autoClose']> };
  private readonly governance: Governance;
  private readonly priorLogOdds: number;

  constructor(world: World, names: Names, ai: Ai, governance: Governance) {
    const { confidence, autoClose, seekCareNow } = ai;
    const { translation } = world.policies;
    this.governance = governance;
    const prevalence = prevalenceIn(world);
    this.priorLogOdds = prevalence >= 1 ? Infinity : log(prevalence / (1 - prevalence));
    this.places = new GroupPlaces(names);
    const performances = (gapFactor: number) => this.places.map(world, names, (tags) => performanceFor(ai, tags, gapFactor));
    this.written = performances(1);
    this.translated = translation?.enabled ? performances(translation.aiGapFactor) : this.written;
    this.complexityCorrelation = ai.complexityCorrelation;
    this.confidenceSeparation = confidence?.separation ?? 0;
    this.confidenceThreshold =
      confidence === undefined ? -Infinity : confidenceThreshold(confidence.toHumanBelow, ai.labelAccuracy, confidence.separation);
    this.sorter = indexOf(names.roles, ai.sorter);
    this.flaggedTo = indexOf(names.roles, ai.flaggedTo);
    this.flagPriority = ai.flagPriority;
    this.recognitionWhenFlagged = ai.recognitionWhenFlagged;
    this.confusion = names.roles.map((role) => {
      const row = ai.confusion?.[role];
      return row && cumulative(rolesOf(names, row));
    });
    this.sendsToEmergency = seekCareNow?.to === 'emergency';
    this.usdPerContact = seekCareNow?.usdPerContact ?? 0;
    this.seekCare = seekCareNow && { followed: seekCareNow.followed, afterMin: createSampler(seekCareNow.contactAfterMin) };
    this.closing = autoClose && { categories: names.categories.map((id) => autoClose.categories.includes(id)), spec: autoClose };
    this.writesAgain = autoClose?.writesAgain ?? 0;
    this.writesAgainAfterMin = autoClose && createSampler(autoClose.writesAgainAfterMin);
  }

  /**
   * Looks at a message: writes its role, stage and priority, and what the AI said about it. True if the AI closes it by itself.
   * @param isLabelledByForm the sender has said in a form who should have it, and rightly
   */
  sort(message: Message, nowMin: number, isLabelledByForm: boolean): boolean {
    const { key0, key1, thread } = message;
    const performance = (thread.isTranslated ? this.translated : this.written)[this.places.of(thread)];
    const { threshold } = performance;
    message.wasSeenByAi = true;
    message.score = normalQuantile(uniform(key0, key1, drawScore, 0)) + (message.isUrgent ? this.separation(performance, nowMin) : 0);
    if (message.score > threshold) {
      message.isFlagged = true;
      message.role = this.flaggedTo;
      message.stage = stage.sort;
      message.priority = this.flagPriority;
      return false;
    }
    if (this.closing !== undefined && this.closes(message)) return true;
    if (isLabelledByForm) {
      message.isLabelledRight = true;
      message.role = message.resolver;
      return false;
    }
    // Hard messages are labelled wrongly more often: the easy ones come first on the scale that is compared with the accuracy.
    const u = uniform(key0, key1, drawLabel, 0);
    const correlated = this.complexityCorrelation === 0 ? u : correlatedUniform(message.complexity, u, this.complexityCorrelation);
    const accuracy = performance.labelAccuracy - this.governance.labelAccuracyLoss(nowMin);
    message.isLabelledRight = correlated < accuracy;
    if (this.sorter !== none && this.confidenceThreshold > -Infinity) {
      const shift = message.isLabelledRight ? this.confidenceSeparation : 0;
      const confidence = normalQuantile(uniform(key0, key1, drawConfidence, 0)) + shift;
      if (confidence < this.confidenceThreshold) {
        message.role = this.sorter;
        message.stage = stage.sort;
        return false;
      }
    }
    const right = message.resolver === none ? message.category.start : message.resolver;
    message.role = message.isLabelledRight ? right : this.wrongLabel(message, right, uniform(key0, key1, drawWrongLabel, 0));
    return false;
  }

  /** Minutes until the sender of a flagged message, told to seek care now, sees somebody; negative: does not. */
  seeksCareAfterMin({ key0, key1, thread }: Message): number {
    if (this.seekCare === undefined || uniform(key0, key1, drawSeeksCare, 0) >= this.seekCare.followed) return -1;
    return this.seekCare.afterMin.draw(uniform(key0, key1, drawSeeksCareAfter, 0), thread.ordinal);
  }

  /**
   * The log odds that a message is urgent, as the AI would state them from the score alone: Bayes' rule with the separation that it was
   * trained on (that of the common performance) and the share of urgent messages among those that patients send. Within +-40.
   */
  statedLogOdds(score: number): number {
    const { separation } = this.written[0];
    const logOdds = this.priorLogOdds + separation * score - (separation * separation) / 2;
    return Math.min(40, Math.max(-40, logOdds));
  }

  private separation({ sensitivity, threshold, separation }: Performance, nowMin: number): number {
    if (!this.governance.hasDrift) return separation;
    return boundedQuantile(clamp(sensitivity - this.governance.sensitivityLoss(nowMin))) + threshold;
  }

  /** Whether it answers the message by itself; writes whether rightly. What follows on an answer, a wrong one too, goes to people. */
  private closes(message: Message): boolean {
    const { closing } = this;
    if (closing === undefined || message.origin !== origin.first || message.thread.hasWrongAnswer) return false;
    if (!closing.categories[message.category.index]) return false;
    const isEasy = message.complexity < closing.spec.easyShare && !message.isUrgent;
    const chance = isEasy ? closing.spec.closesEasy : closing.spec.closesHard;
    if (uniform(message.key0, message.key1, drawClosure, 0) >= chance) return false;
    message.wasClosedByAi = true;
    message.wasClosedWrongly = !isEasy;
    return true;
  }

  private wrongLabel(message: Message, right: number, u: number): number {
    const row = right === none ? undefined : this.confusion[right];
    if (row === undefined) return otherResolver(message.category.resolvers, right, none, u);
    return pick(row, u) ?? right;
  }
}

/** Share of urgent messages among the portal messages of the categories covered, follow-ups included, by the rates of the file. */
function prevalenceIn(world: World): number {
  const { categories } = world.policies.triage;
  let urgent = 0;
  let all = 0;
  for (const { perPatientYear, urgency, portal } of Object.values(world.needs)) {
    if (portal === undefined || !categories.includes(portal.category)) continue;
    const urgentShare = (urgency?.sameDay ?? 0) + (urgency?.emergent ?? 0);
    const sent = perPatientYear * urgentShare * (portal.urgentShare ?? portal.share);
    urgent += sent;
    all += (sent + perPatientYear * (1 - urgentShare) * portal.share) * messagesPerThread(world, portal.category);
  }
  return all === 0 ? 0 : urgent / all;
}

/** A thread's first message and the follow-ups to its answers that triage covers (of follow-ups in another category only the first). */
function messagesPerThread({ categories, policies }: World, first: string): number {
  const { followUp } = categories[first];
  if (followUp === undefined) return 1;
  const { probability, category = first } = followUp;
  if (category !== first) return 1 + (policies.triage.categories.includes(category) ? probability : 0);
  return 1 / Math.max(1 - probability, 0.01);
}

/** @param gapFactor how much of what is different for the group remains */
function performanceFor(ai: Ai, tags: { readonly [tag: string]: string } | undefined, gapFactor: number): Performance {
  const common = boundedQuantile(ai.specificity);
  let sensitivity = ai.sensitivity ?? normalCdf(Math.sqrt(2) * boundedQuantile(ai.auc ?? 0.5) - common);
  const asked = sensitivity;
  let { labelAccuracy, specificity } = ai;
  for (const difference of Object.values(ai.differences)) {
    if (!hasTags(tags, difference.where)) continue;
    sensitivity += gapFactor * difference.sensitivityChange;
    labelAccuracy += gapFactor * difference.labelAccuracyChange;
    if (ai.thresholds === 'by-group') specificity = difference.specificity ?? specificity;
  }
  const separation = boundedQuantile(clamp(sensitivity)) + common;
  const threshold = ai.thresholds === 'equal-opportunity' ? separation - boundedQuantile(asked) : boundedQuantile(specificity);
  // What is flagged above the group's own threshold.
  return { sensitivity: normalCdf(separation - threshold), labelAccuracy: clamp(labelAccuracy), threshold, separation };
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
