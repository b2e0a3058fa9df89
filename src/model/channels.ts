/** Which way a need goes: portal, phone, a visit, an emergency department, or none; and what stands between a patient and a message. */
import { decisionCode, uniform } from '../kernel/index.ts';
import type { Demand } from './demand.ts';
import { type InPersonPlan, type NeedPlan, none, type Plan, type TeamPlan } from './plan/plan.ts';
import { channel, type Thread, urgencyIndex } from './threads.ts';

const drawUrgency = decisionCode('thread/urgency');
const drawPortal = decisionCode('thread/portal');
const drawPhone = decisionCode('thread/phone');
const drawVisit = decisionCode('thread/visit');
const drawEmergency = decisionCode('thread/emergency');
const drawContactAfter = decisionCode('thread/contact-after');

export class Channels {
  private readonly plan: Plan;
  private readonly demand: Demand;
  /** Time to an answer that the patients of an owner expect, by setting and owner; only with feedback. */
  private readonly expectedMin: readonly number[][];

  constructor(plan: Plan, demand: Demand) {
    const first = plan.levers.responsiveness?.firstExpectationMin ?? Number.NaN;
    this.plan = plan;
    this.demand = demand;
    this.expectedMin = plan.settings.map(({ panel }) =>
      new Array<number>(panel === undefined ? 1 : plan.teams[panel.owners].members).fill(first),
    );
  }

  /** Draws how urgent a need is and which way it goes; returns the category of the message that it becomes, or none. */
  choose(need: NeedPlan, thread: Thread, nowMin: number): number {
    const { key0, key1 } = thread;
    thread.urgency = urgencyOf(need, uniform(key0, key1, drawUrgency, 0));
    this.meetTranslator(thread, nowMin);
    if (need.portalCategory !== none && this.demand.hasPortal(thread, nowMin) && this.writes(need, thread, nowMin)) {
      const way = this.beforeSending(need, thread, nowMin);
      thread.channel = way;
      if (way !== channel.none) return way === channel.portal ? need.portalCategory : none;
    }
    const phoneShare = thread.isUrgent ? need.phoneUrgentShare : need.phoneShare;
    if (need.phoneCategory !== none && uniform(key0, key1, drawPhone, 0) < phoneShare) {
      thread.channel = channel.phone;
      return need.phoneCategory;
    }
    if (isTaken(need.visit, thread, drawVisit)) {
      thread.channel = channel.visit;
      return need.visit?.category ?? none;
    }
    if (isTaken(need.emergency, thread, drawEmergency)) {
      thread.channel = channel.emergency;
      return need.emergency?.category ?? none;
    }
    return none;
  }

  /** What the patient writes and says is translated, if the lever reaches them. */
  meetTranslator(thread: Thread, nowMin: number): void {
    const { translation } = this.plan.levers;
    if (!translation?.covers(thread, nowMin)) return;
    thread.isTranslated = true;
    thread.callNotEngaged *= translation.notEngagedFactor;
  }

  /** How a patient is seen who comes in person; undefined for the other channels. */
  inPerson(need: NeedPlan, thread: Thread): InPersonPlan | undefined {
    if (thread.channel === channel.visit) return need.visit;
    return thread.channel === channel.emergency ? need.emergency : undefined;
  }

  /** Minutes until then. */
  contactAfterMin({ contactAfterMin }: InPersonPlan, { key0, key1, ordinal }: Thread): number {
    return contactAfterMin.draw(uniform(key0, key1, drawContactAfter, 0), ordinal);
  }

  /** An answer by a clinician after so many minutes changes what the owner's patients expect. */
  answered(thread: Thread, team: TeamPlan, afterMin: number): void {
    const { responsiveness } = this.plan.levers;
    if (responsiveness === undefined || thread.patient === none || !team.isClinician) return;
    const expected = this.expectedMin[thread.setting.index];
    expected[thread.owner] = responsiveness.expectation(expected[thread.owner], afterMin);
  }

  private writes(need: NeedPlan, thread: Thread, nowMin: number): boolean {
    const { key0, key1, isUrgent } = thread;
    const { education, billing, translation, responsiveness } = this.plan.levers;
    let share = (isUrgent ? need.portalUrgentShare : need.portalShare) * this.demand.portalFactor(thread);
    if (isUrgent && education !== undefined) share *= education.urgentShareFactor(thread, nowMin);
    if (billing !== undefined) share *= billing.demandFactor(thread, need.portalCategory, nowMin);
    if (translation !== undefined && thread.isTranslated) share *= translation.portalFactor;
    if (responsiveness !== undefined && thread.owner !== none) {
      share *= responsiveness.demandFactor(this.expectedMin[thread.setting.index][thread.owner]);
    }
    return uniform(key0, key1, drawPortal, 0) < share;
  }

  /** portal: it is sent; selfService: settled before; none: given up at the form, which leads to the other channels. */
  private beforeSending(need: NeedPlan, thread: Thread, nowMin: number): number {
    const { selfService, structuredIntake } = this.plan.levers;
    if (selfService?.isUsed(thread, need.portalCategory, nowMin) && selfService.settles(thread)) return channel.selfService;
    if (structuredIntake?.isUsed(thread, need.portalCategory, nowMin)) {
      if (structuredIntake.turnsAway(thread)) return channel.none;
      thread.isForm = true;
    }
    return channel.portal;
  }
}

function isTaken(way: InPersonPlan | undefined, thread: Thread, decision: number): boolean {
  if (way === undefined) return false;
  return uniform(thread.key0, thread.key1, decision, 0) < (thread.isUrgent ? way.urgentShare : way.share);
}

function urgencyOf(need: NeedPlan, u: number): number {
  if (u < need.emergent) return urgencyIndex.emergent;
  return u < need.emergent + need.sameDay ? urgencyIndex.sameDay : urgencyIndex.routine;
}
