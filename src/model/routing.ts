/** Where a message goes next: the triage policy, what people pass on, and explicit routing tables. Pure choices from keyed draws. */
import { correlatedUniform, decisionCode, normalQuantile, uniform } from '../kernel/index.ts';
import type { Messages } from './messages.ts';
import { fact, stage } from './messages.ts';
import { type CategoryPlan, none, type Plan, type TeamPlan } from './plan/plan.ts';
import type { Threads } from './threads.ts';

const drawComplexity = decisionCode('message/complexity');
const drawResolver = decisionCode('message/resolver');
const drawScore = decisionCode('triage/urgency-score');
const drawLabel = decisionCode('triage/label');
const drawWrongLabel = decisionCode('triage/wrong-label');
const drawConfidence = decisionCode('triage/confidence');
const drawRouting = decisionCode('routing/right');
const drawWrongRole = decisionCode('routing/wrong-role');

export class Routing {
  private readonly plan: Plan;
  private readonly messages: Messages;
  private readonly threads: Threads;

  constructor(plan: Plan, messages: Messages, threads: Threads) {
    this.plan = plan;
    this.messages = messages;
    this.threads = threads;
  }

  /** What a message is, whatever happens to it: how hard, and who is the least senior that can close it. */
  drawAttributes(message: number): void {
    const { messages } = this;
    const category = this.categoryOf(message);
    const isLabelled = category.isCovered && this.plan.triage.ai !== undefined;
    if (category.resolvers.length === 0 && category.complexityCorrelation === 0 && !isLabelled) return;
    const key0 = messages.key0[message];
    const key1 = messages.key1[message];
    messages.complexity[message] = uniform(key0, key1, drawComplexity, 0);
    if (category.resolvers.length === 0) return;
    const u = this.correlated(message, category.complexityCorrelation, uniform(key0, key1, drawResolver, 0));
    messages.resolver[message] = pick(category.resolvers, u) ?? category.resolvers[category.resolvers.length - 1].role;
  }

  /** Decides the first role of a message that has arrived (or was taken in): writes role, stage and priority. True if the AI saw it. */
  triage(message: number): boolean {
    const { messages } = this;
    const category = this.categoryOf(message);
    messages.priority[message] = category.priority;
    messages.stage[message] = stage.close;
    const { triage } = this.plan;
    if (category.isCovered && triage.kind === 'humanPool') {
      messages.role[message] = triage.sorter === none ? triage.pool : triage.sorter;
      messages.stage[message] = stage.sort;
      return false;
    }
    if (category.isCovered && triage.ai !== undefined) {
      this.triageByAi(message);
      return true;
    }
    messages.role[message] = category.start === none ? messages.resolver[message] : category.start;
    if (category.resolvers.length > 0) messages.stage[message] = stage.sort;
    return false;
  }

  /** True if the role's member can close the message instead of passing it on. */
  canClose(message: number, team: TeamPlan): boolean {
    const { messages } = this;
    const needsClinician = (messages.facts[message] & fact.wasRecognised) !== 0 && !team.isClinician;
    if (needsClinician) return false;
    const resolver = messages.resolver[message];
    return resolver === none || team.role === resolver || team.rank >= this.rankOf(resolver, team.setting);
  }

  /** The role that a person passes a message on to who cannot close it. */
  passOn(message: number, team: TeamPlan, opening: number): void {
    const { messages } = this;
    const isRecognised = (messages.facts[message] & fact.wasRecognised) !== 0;
    let role = messages.resolver[message];
    if (role === none || role === team.role || this.rankOf(role, team.setting) < team.rank) role = this.clinicianAbove(team);
    else if (isRecognised && !this.isClinician(role, team.setting)) role = this.clinicianAbove(team);
    else if (!isRecognised && opening === 0 && this.plan.triage.humanRoutingAccuracy < 1) {
      // Who sees it for the second time knows where it belongs.
      const u = uniform(messages.key0[message], messages.key1[message], drawRouting, opening);
      if (u >= this.plan.triage.humanRoutingAccuracy) {
        role = this.wrongRole(message, role, uniform(messages.key0[message], messages.key1[message], drawWrongRole, opening), team.role);
      }
    }
    messages.role[message] = role;
    messages.stage[message] = stage.close;
    // A flag is worth what its reader makes of it.
    messages.priority[message] = isRecognised ? 0 : this.categoryOf(message).priority;
  }

  private triageByAi(message: number): void {
    const { messages, threads } = this;
    const { ai } = this.plan.triage;
    if (ai === undefined) return;
    const key0 = messages.key0[message];
    const key1 = messages.key1[message];
    const thread = messages.thread[message];
    const group = threads.setting[thread] * (this.plan.names.groups.length + 1) + threads.group[thread] + 1;
    const isUrgent = this.isUrgent(message);
    const score = normalQuantile(uniform(key0, key1, drawScore, 0)) + (isUrgent ? ai.separation[group] : 0);
    if (score > ai.threshold) {
      messages.facts[message] |= fact.isFlagged;
      messages.role[message] = ai.flaggedTo;
      messages.stage[message] = stage.sort;
      messages.priority[message] = ai.flagPriority;
      return;
    }
    // Hard messages are labelled wrongly more often: the easy ones come first on the scale that is compared with the accuracy.
    const u = this.correlated(message, ai.complexityCorrelation, uniform(key0, key1, drawLabel, 0));
    const isRight = u < ai.labelAccuracy[group];
    if (ai.sorter !== none && ai.confidenceThreshold > -Infinity) {
      const confidence = normalQuantile(uniform(key0, key1, drawConfidence, 0)) + (isRight ? ai.confidenceSeparation : 0);
      if (confidence < ai.confidenceThreshold) {
        messages.role[message] = ai.sorter;
        messages.stage[message] = stage.sort;
        return;
      }
    }
    const right = messages.resolver[message] === none ? this.categoryOf(message).start : messages.resolver[message];
    messages.role[message] = isRight ? right : this.wrongRole(message, right, uniform(key0, key1, drawWrongLabel, 0), none);
  }

  /** Urgency is a fact of the first message of a thread; later ones write about it when care is under way. */
  isUrgent(message: number): boolean {
    return this.threads.urgency[this.messages.thread[message]] > 0 && (this.messages.facts[message] & fact.isFirstOfThread) !== 0;
  }

  /** One of the other roles that close messages of the category, in proportion to their shares; the right one if there is none. */
  private wrongRole(message: number, right: number, u: number, butNot: number): number {
    const { resolvers } = this.categoryOf(message);
    let total = 0;
    for (let i = 0; i < resolvers.length; i++) {
      if (resolvers[i].role !== right && resolvers[i].role !== butNot) total += shareOf(resolvers, i);
    }
    let left = u * total;
    for (let i = 0; i < resolvers.length; i++) {
      const { role } = resolvers[i];
      if (role === right || role === butNot) continue;
      left -= shareOf(resolvers, i);
      if (left < 0) return role;
    }
    return right;
  }

  private correlated(message: number, correlation: number, u: number): number {
    return correlation === 0 ? u : correlatedUniform(this.messages.complexity[message], u, correlation);
  }

  private categoryOf(message: number): CategoryPlan {
    return this.plan.categories[this.messages.category[message]];
  }

  private teamOf(role: number, setting: number): TeamPlan {
    return this.plan.teams[this.plan.settings[setting].teamOfRole[role]];
  }

  private rankOf(role: number, setting: number): number {
    return this.teamOf(role, setting).rank;
  }

  private isClinician(role: number, setting: number): boolean {
    return this.teamOf(role, setting).isClinician;
  }

  /** The least senior role of clinicians above a team; the team's own role when there is none. */
  private clinicianAbove(team: TeamPlan): number {
    let best: TeamPlan | undefined;
    for (const other of this.plan.teams) {
      if (other.setting !== team.setting || !other.isClinician || other.rank < team.rank || other.role === team.role) continue;
      if (best === undefined || other.rank < best.rank) best = other;
    }
    return best === undefined ? team.role : best.role;
  }
}

function shareOf(cumulative: CategoryPlan['resolvers'], i: number): number {
  return cumulative[i].upTo - (i === 0 ? 0 : cumulative[i - 1].upTo);
}

/** The role whose cumulative share covers u; undefined beyond the last. */
export function pick(cumulative: readonly { readonly role: number; readonly upTo: number }[], u: number): number | undefined {
  for (let i = 0; i < cumulative.length; i++) if (u < cumulative[i].upTo) return cumulative[i].role;
  return undefined;
}
