/** Where a message goes next: the triage policy, what people pass on, and explicit routing tables. Pure choices from keyed draws. */
import { correlatedUniform, decisionCode, uniform } from '../kernel/index.ts';
import { type Message, origin, stage } from './messages.ts';
import { none, type Plan, type SettingPlan, type TeamPlan, teamIn } from './plan/plan.ts';
import { otherResolver, pick } from './plan/shares.ts';

const drawComplexity = decisionCode('message/complexity');
const drawResolver = decisionCode('message/resolver');
const drawProtocol = decisionCode('message/protocol');
const drawTopics = decisionCode('message/topics');
const drawRouting = decisionCode('routing/right');
const drawWrongRole = decisionCode('routing/wrong-role');

export class Routing {
  private readonly plan: Plan;
  /** Nothing sorts messages but the people who read them. */
  private readonly isDirect: boolean;

  constructor(plan: Plan) {
    const { triage, levers } = plan;
    this.plan = plan;
    this.isDirect = triage.kind === 'direct' && !levers.actOnMessages && levers.structuredIntake === undefined;
  }

  /** What a message is, whatever happens to it: how hard, how long, and who is the least senior that can close it. */
  drawAttributes(message: Message, nowMin: number): void {
    const { category, key0, key1 } = message;
    const { levers, variesEffort } = this.plan;
    if (variesEffort) message.effort = this.effortOf(message, nowMin);
    const isSeenByAi = (category.isCovered && levers.aiTriage !== undefined) || levers.drafts !== undefined;
    if (category.resolvers.length === 0 && category.complexityCorrelation === 0 && !isSeenByAi) return;
    message.complexity = uniform(key0, key1, drawComplexity, 0);
    if (category.resolvers.length === 0) return;
    const u = this.correlated(message, category.complexityCorrelation, uniform(key0, key1, drawResolver, 0));
    message.resolver = pick(category.resolvers, u) ?? category.resolvers[category.resolvers.length - 1].role;
  }

  /** Decides the first role of a message that has arrived (or was taken in): writes role, stage and priority. True if the AI closes it. */
  triage(message: Message, nowMin: number): boolean {
    const { category, thread } = message;
    const { triage, levers } = this.plan;
    message.priority = category.priority;
    message.stage = stage.close;
    if (this.isDirect) {
      this.sendDirectly(message);
      return false;
    }
    // What the protocol got wrong comes back past it.
    if (message.origin !== origin.again && levers.refillProtocol?.covers(thread, category.index, nowMin)) {
      this.followProtocol(message);
      return false;
    }
    const kind = this.triageKind(message, nowMin);
    const isLabelled = this.isLabelledByForm(message);
    // A form says who should have it, and not that it is urgent: the AI looks at it all the same.
    if (kind === 'ai' && levers.aiTriage !== undefined) return levers.aiTriage.sort(message, nowMin, isLabelled);
    if (isLabelled) {
      message.role = message.resolver;
      return false;
    }
    if (kind === 'humanPool') {
      message.isInPool = true;
      message.role = triage.sorter === none ? triage.pool : triage.sorter;
      message.stage = stage.sort;
      return false;
    }
    this.sendDirectly(message);
    return false;
  }

  /** To the role with which messages of the category start. */
  private sendDirectly(message: Message): void {
    const { category } = message;
    message.role = category.start === none ? message.resolver : category.start;
    if (category.resolvers.length > 0) message.stage = stage.sort;
  }

  /** The least senior clinician of a setting who is not below a team; the team's own role when there is none. */
  clinicianAbove(setting: SettingPlan, team: TeamPlan): number {
    let best: TeamPlan | undefined;
    for (const other of setting.teams) {
      if (other === undefined || !other.isClinician || other.rank < team.rank || other.role === team.role) continue;
      if (best === undefined || other.rank < best.rank) best = other;
    }
    return best === undefined ? team.role : best.role;
  }

  /** True if the role's member can close the message instead of passing it on. */
  canClose(message: Message, team: TeamPlan): boolean {
    const needsClinician = message.wasRecognised && !team.isClinician;
    if (needsClinician) return false;
    const { resolver } = message;
    return resolver === none || team.role === resolver || team.rank >= teamIn(message.thread.setting, resolver).rank;
  }

  /** The role that a person passes a message on to who cannot close it. */
  passOn(message: Message, team: TeamPlan, opening: number): void {
    const { setting } = message.thread;
    let role = message.resolver;
    if (role === none || role === team.role || teamIn(setting, role).rank < team.rank) role = this.clinicianAbove(setting, team);
    else if (message.wasRecognised && !teamIn(setting, role).isClinician) role = this.clinicianAbove(setting, team);
    else if (!message.wasRecognised && opening === 0 && this.plan.triage.humanRoutingAccuracy < 1) {
      // Who sees it for the second time knows where it belongs.
      const u = uniform(message.key0, message.key1, drawRouting, opening);
      if (u >= this.plan.triage.humanRoutingAccuracy) {
        const wrong = uniform(message.key0, message.key1, drawWrongRole, opening);
        role = otherResolver(message.category.resolvers, role, team.role, wrong);
      }
    }
    // Whoever gets it now decides, and not the protocol.
    if (message.byProtocol) {
      message.byProtocol = false;
      message.protocolIsWrong = false;
    }
    message.role = role;
    message.stage = stage.close;
    // A flag is worth what its reader makes of it.
    message.priority = message.wasRecognised ? 0 : message.category.priority;
  }

  /** What the patient adds later is free text again. */
  private isLabelledByForm({ thread, origin: from, resolver, key0, key1 }: Message): boolean {
    if (!thread.isForm || from !== origin.first || resolver === none) return false;
    return this.plan.levers.structuredIntake?.isLabelledRight(key0, key1) ?? false;
  }

  /** How the message is triaged: by the policy, by the fallback where no AI may look, or not at all. */
  private triageKind({ category, thread }: Message, nowMin: number): Plan['triage']['kind'] {
    const { triage, levers } = this.plan;
    if (!category.isCovered || triage.kind === 'direct') return 'direct';
    if (triage.reach !== undefined && !triage.reach.covers(thread, category.index, nowMin)) return 'direct';
    if (triage.kind === 'humanPool' || levers.governance.maySee(thread, nowMin)) return triage.kind;
    return levers.governance.fallsBackToPool ? 'humanPool' : 'direct';
  }

  /** Goes to the role that works by the protocol, which closes what the protocol lets it. */
  private followProtocol(message: Message): void {
    const { refillProtocol } = this.plan.levers;
    if (refillProtocol === undefined) return;
    const { resolver, thread } = message;
    const u = uniform(message.key0, message.key1, drawProtocol, 0);
    const { role } = refillProtocol;
    const needsMore = resolver === none || teamIn(thread.setting, resolver).rank > teamIn(thread.setting, role).rank;
    if (needsMore && refillProtocol.lets(u)) {
      message.resolver = role;
      message.byProtocol = true;
      message.protocolIsWrong = refillProtocol.isWrong(u);
    }
    message.role = role;
    message.stage = stage.sort;
  }

  /** Several topics take longer, a form less long. */
  private effortOf({ category, thread, key0, key1, origin: from }: Message, nowMin: number): number {
    const { education, structuredIntake } = this.plan.levers;
    let effort = thread.isForm && from === origin.first ? (structuredIntake?.handlingFactor ?? 1) : 1;
    if (category.multiTopic !== undefined) {
      const { share, handlingFactor } = category.multiTopic;
      const factor = education?.multiTopicFactor(thread, category.index, nowMin) ?? 1;
      if (uniform(key0, key1, drawTopics, 0) < share * factor) effort *= handlingFactor;
    }
    return effort;
  }

  private correlated(message: Message, correlation: number, u: number): number {
    return correlation === 0 ? u : correlatedUniform(message.complexity, u, correlation);
  }
}
