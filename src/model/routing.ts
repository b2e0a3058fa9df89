/** Where a message goes next: the triage policy, what people pass on, and explicit routing tables. Pure choices from keyed draws. */
import { correlatedUniform, decisionCode, normalQuantile, uniform } from '../kernel/index.ts';
import { type Message, stage } from './messages.ts';
import { type CategoryPlan, none, type Plan, type TeamPlan, teamIn } from './plan/plan.ts';

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

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** What a message is, whatever happens to it: how hard, and who is the least senior that can close it. */
  drawAttributes(message: Message): void {
    const { category } = message;
    const isLabelled = category.isCovered && this.plan.triage.ai !== undefined;
    if (category.resolvers.length === 0 && category.complexityCorrelation === 0 && !isLabelled) return;
    const { key0, key1 } = message;
    message.complexity = uniform(key0, key1, drawComplexity, 0);
    if (category.resolvers.length === 0) return;
    const u = this.correlated(message, category.complexityCorrelation, uniform(key0, key1, drawResolver, 0));
    message.resolver = pick(category.resolvers, u) ?? category.resolvers[category.resolvers.length - 1].role;
  }

  /** Decides the first role of a message that has arrived (or was taken in): writes role, stage and priority. True if the AI saw it. */
  triage(message: Message): boolean {
    const { category } = message;
    message.priority = category.priority;
    message.stage = stage.close;
    const { triage } = this.plan;
    if (category.isCovered && triage.kind === 'humanPool') {
      message.role = triage.sorter === none ? triage.pool : triage.sorter;
      message.stage = stage.sort;
      return false;
    }
    if (category.isCovered && triage.ai !== undefined) {
      this.triageByAi(message);
      return true;
    }
    message.role = category.start === none ? message.resolver : category.start;
    if (category.resolvers.length > 0) message.stage = stage.sort;
    return false;
  }

  /** True if the role's member can close the message instead of passing it on. */
  canClose(message: Message, team: TeamPlan): boolean {
    const needsClinician = message.wasRecognised && !team.isClinician;
    if (needsClinician) return false;
    const { resolver } = message;
    return resolver === none || team.role === resolver || team.rank >= this.rankOf(resolver, team.setting);
  }

  /** The role that a person passes a message on to who cannot close it. */
  passOn(message: Message, team: TeamPlan, opening: number): void {
    let role = message.resolver;
    if (role === none || role === team.role || this.rankOf(role, team.setting) < team.rank) role = this.clinicianAbove(team);
    else if (message.wasRecognised && !this.isClinician(role, team.setting)) role = this.clinicianAbove(team);
    else if (!message.wasRecognised && opening === 0 && this.plan.triage.humanRoutingAccuracy < 1) {
      // Who sees it for the second time knows where it belongs.
      const u = uniform(message.key0, message.key1, drawRouting, opening);
      if (u >= this.plan.triage.humanRoutingAccuracy) {
        role = this.wrongRole(message, role, uniform(message.key0, message.key1, drawWrongRole, opening), team.role);
      }
    }
    message.role = role;
    message.stage = stage.close;
    // A flag is worth what its reader makes of it.
    message.priority = message.wasRecognised ? 0 : message.category.priority;
  }

  private triageByAi(message: Message): void {
    const { ai } = this.plan.triage;
    if (ai === undefined) return;
    const { key0, key1 } = message;
    const { thread } = message;
    const group = thread.setting.index * (this.plan.names.groups.length + 1) + thread.group + 1;
    const score = normalQuantile(uniform(key0, key1, drawScore, 0)) + (message.isUrgent ? ai.separation[group] : 0);
    if (score > ai.threshold) {
      message.isFlagged = true;
      message.role = ai.flaggedTo;
      message.stage = stage.sort;
      message.priority = ai.flagPriority;
      return;
    }
    // Hard messages are labelled wrongly more often: the easy ones come first on the scale that is compared with the accuracy.
    const u = this.correlated(message, ai.complexityCorrelation, uniform(key0, key1, drawLabel, 0));
    const isRight = u < ai.labelAccuracy[group];
    if (ai.sorter !== none && ai.confidenceThreshold > -Infinity) {
      const confidence = normalQuantile(uniform(key0, key1, drawConfidence, 0)) + (isRight ? ai.confidenceSeparation : 0);
      if (confidence < ai.confidenceThreshold) {
        message.role = ai.sorter;
        message.stage = stage.sort;
        return;
      }
    }
    const right = message.resolver === none ? message.category.start : message.resolver;
    message.role = isRight ? right : this.wrongRole(message, right, uniform(key0, key1, drawWrongLabel, 0), none);
  }

  /** One of the other roles that close messages of the category, in proportion to their shares; the right one if there is none. */
  private wrongRole(message: Message, right: number, u: number, butNot: number): number {
    const { resolvers } = message.category;
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

  private correlated(message: Message, correlation: number, u: number): number {
    return correlation === 0 ? u : correlatedUniform(message.complexity, u, correlation);
  }

  private teamOf(role: number, setting: number): TeamPlan {
    return teamIn(this.plan.settings[setting], role);
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
