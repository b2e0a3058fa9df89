/** What happens while somebody has a message in hand: how long it takes, what the reader recognises, and where it goes next. */
import { decisionCode, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { fact, stage } from './messages.ts';
import { type CategoryPlan, none, type TeamPlan } from './plan/plan.ts';
import { pick } from './routing.ts';

const drawEngaged = decisionCode('call/engaged');

/** What comes after somebody has finished with a message. */
export const verdict = {
  done: 0,
  /** Goes on to the role that the message now names. */
  goesOn: 1,
  /** Was only taken in, and is triaged now. */
  isTriaged: 2,
  /** The caller was not engaged and hangs up. */
  leaves: 3,
} as const;

export class Handling {
  private readonly clinic: Clinic;
  private readonly roles: number;

  constructor(clinic: Clinic) {
    this.clinic = clinic;
    this.roles = clinic.plan.names.roles.length;
  }

  /** A server turns to a message; returns the minutes that it takes. */
  begin(message: number, server: number, attempt: number): number {
    const team = this.clinic.plan.teamOfServer[server];
    const opening = this.clinic.messages.countOpening(message, team.role);
    if (attempt === 0) {
      this.settle(message);
      this.clinic.recorder.opened(message, team);
      if (this.clinic.routing.isUrgent(message)) this.recognise(message, team, opening);
    }
    return this.minutesFor(message, team, opening);
  }

  /** Decides what comes next; for `goesOn` it has written the role. */
  verdictOn(message: number, team: TeamPlan): number {
    const { messages, routing } = this.clinic;
    const category = this.categoryOf(message);
    const opening = this.openingsBy(message, team) - 1;
    const isIntake = messages.stage[message] === stage.intake;
    if (isIntake && this.isNotEngaged(message, opening)) return verdict.leaves;
    if (!routing.canClose(message, team)) {
      if (isIntake) return verdict.isTriaged;
      const isRecognised = (messages.facts[message] & fact.wasRecognised) !== 0;
      if (messages.stage[message] === stage.close && !isRecognised) messages.facts[message] |= fact.wasMisrouted;
      routing.passOn(message, team, opening);
      // With nobody else who could take it over it is closed where it is.
      if (messages.role[message] !== team.role) return verdict.goesOn;
    }
    const next = this.forwardOf(message, category, team, opening);
    if (next === none) return verdict.done;
    messages.role[message] = next;
    messages.stage[message] = stage.close;
    return verdict.goesOn;
  }

  /** Hands-on minutes of the next opening by a team, asked by shortest-first lines. */
  sizeMin(message: number, team: TeamPlan): number {
    return this.minutesFor(message, team, this.openingsBy(message, team));
  }

  /** Handling minutes if the reader can close it, else only reading. */
  private minutesFor(message: number, team: TeamPlan, opening: number): number {
    const { messages, routing, threads, plan } = this.clinic;
    const category = this.categoryOf(message);
    const mayClose = messages.stage[message] === stage.intake || routing.canClose(message, team);
    const reading = mayClose ? undefined : category.reading[team.role];
    const sampler = reading ?? category.handling[team.role];
    if (sampler === undefined) throw noHandlingTime(category, plan.names.roles[team.role]);
    const code = reading === undefined ? team.codes.handling : team.codes.reading;
    const u = uniform(messages.key0[message], messages.key1[message], code, opening);
    const ordinal = threads.ordinal[messages.thread[message]] + opening;
    if (category.complexityCorrelation === 0) return sampler.draw(u, ordinal);
    return sampler.drawCorrelated(u, ordinal, messages.complexity[message], category.complexityCorrelation);
  }

  private recognise(message: number, team: TeamPlan, opening: number): void {
    const { messages, threads, plan } = this.clinic;
    const isFlagged = (messages.facts[message] & fact.isFlagged) !== 0;
    const chance = isFlagged && team.isClinician ? (plan.triage.ai?.recognitionWhenFlagged ?? team.recognition) : team.recognition;
    if (uniform(messages.key0[message], messages.key1[message], team.codes.recognition, opening) >= chance) return;
    messages.facts[message] |= fact.wasRecognised;
    threads.wasRecognised[messages.thread[message]] = 1;
  }

  private isNotEngaged(message: number, opening: number): boolean {
    const { messages, threads } = this.clinic;
    const chance = threads.callNotEngaged[messages.thread[message]];
    return chance > 0 && uniform(messages.key0[message], messages.key1[message], drawEngaged, opening) < chance;
  }

  private forwardOf(message: number, category: CategoryPlan, team: TeamPlan, opening: number): number {
    const { messages } = this.clinic;
    const row = category.forwards[team.role];
    if (row === undefined) return none;
    return pick(row, uniform(messages.key0[message], messages.key1[message], team.codes.forward, opening)) ?? none;
  }

  /** It has been opened: patience that lasts until then is over, and it no longer ages. */
  private settle(message: number): void {
    const { messages, events } = this.clinic;
    const { patience } = this.categoryOf(message);
    if (patience !== undefined && !patience.untilAnswered && messages.patienceEvent[message] !== none) {
      events.cancel(messages.patienceEvent[message]);
      messages.patienceEvent[message] = none;
    }
    if (messages.ageingEvent[message] !== none) {
      events.cancel(messages.ageingEvent[message]);
      messages.ageingEvent[message] = none;
    }
  }

  private openingsBy(message: number, team: TeamPlan): number {
    return this.clinic.messages.openings[message * this.roles + team.role];
  }

  private categoryOf(message: number): CategoryPlan {
    return this.clinic.plan.categories[this.clinic.messages.category[message]];
  }
}

/** Out of the way of the hot path, which is inlined only while it is short. */
function noHandlingTime(category: CategoryPlan, role: string): Error {
  return new Error(`category ${category.id} has no handling time for ${role}`);
}
