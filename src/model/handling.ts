/** What happens while somebody has a message in hand: how long it takes, what the reader recognises, and where it goes next. */
import { decisionCode, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { type Message, origin, stage } from './messages.ts';
import { type CategoryPlan, none, type TeamPlan } from './plan/plan.ts';
import { pick } from './plan/shares.ts';

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

  constructor(clinic: Clinic) {
    this.clinic = clinic;
  }

  /** A member of a team turns to a message; returns the minutes that it takes. */
  begin(message: Message, team: TeamPlan, attempt: number): number {
    const opening = message.openings[team.role]++;
    if (attempt === 0) this.settle(message);
    if (attempt === 0) this.clinic.trace?.opens(message, team);
    // Whoever audits a decision reads it, and not the message.
    if (attempt === 0 && message.origin !== origin.audit) {
      this.clinic.recorder.opened(message, team);
      if (message.isUrgent) this.recognise(message, team, opening);
    }
    const minutes = this.minutesFor(message, team, opening);
    if (!message.hasDraft && !message.thread.isBilled) return minutes;
    if (message.stage === stage.intake || !this.clinic.routing.canClose(message, team)) return minutes;
    return Math.max(0, minutes + this.answerMin(message, team, opening));
  }

  /** Decides what comes next; for `goesOn` it has written the role. */
  verdictOn(message: Message, team: TeamPlan): number {
    const { routing } = this.clinic;
    const opening = message.openings[team.role] - 1;
    const isIntake = message.stage === stage.intake;
    if (isIntake && isNotEngaged(message, opening)) return verdict.leaves;
    if (!routing.canClose(message, team)) {
      if (isIntake) return verdict.isTriaged;
      if (message.stage === stage.close && !message.wasRecognised) message.wasMisrouted = true;
      routing.passOn(message, team, opening);
      // With nobody else who could take it over it is closed where it is.
      if (message.role !== team.role) return verdict.goesOn;
    }
    const next = forwardOf(message, team, opening);
    if (next === none) return verdict.done;
    message.role = next;
    message.stage = stage.close;
    return verdict.goesOn;
  }

  /** Hands-on minutes of the next opening by a team, asked by shortest-first lines. */
  sizeMin(message: Message, team: TeamPlan): number {
    return this.minutesFor(message, team, message.openings[team.role]);
  }

  /** Handling minutes if the reader can close it, else only reading. */
  private minutesFor(message: Message, team: TeamPlan, opening: number): number {
    const { category } = message;
    const mayClose = message.stage === stage.intake || this.clinic.routing.canClose(message, team);
    const reading = mayClose ? undefined : category.reading[team.role];
    const sampler = reading ?? category.handling[team.role];
    if (sampler === undefined) throw noHandlingTime(category, team);
    const code = reading === undefined ? team.codes.handling : team.codes.reading;
    const u = uniform(message.key0, message.key1, code, opening);
    const ordinal = message.thread.ordinal + opening;
    const minutes =
      category.complexityCorrelation === 0
        ? sampler.draw(u, ordinal)
        : sampler.drawCorrelated(u, ordinal, message.complexity, category.complexityCorrelation);
    return this.clinic.plan.variesEffort ? minutes * this.effortFor(message, team) : minutes;
  }

  /** A pool or a colleague who does not know the patient takes longer. */
  private effortFor(message: Message, team: TeamPlan): number {
    const { triage, cover } = this.clinic.plan;
    if (message.isInPool && team.role === triage.pool) return message.effort * triage.poolFactor;
    return message.isCovered && team.hasOwnBaskets ? message.effort * cover.handlingFactor : message.effort;
  }

  /** Minutes that a draft and billing add to an answer, or save. */
  private answerMin(message: Message, team: TeamPlan, opening: number): number {
    const { drafts, billing } = this.clinic.plan.levers;
    let minutes = 0;
    if (message.hasDraft && drafts !== undefined)
      minutes += drafts.extraMin(message, team, opening, this.clinic.recorder.openPerBasket(team));
    if (message.thread.isBilled && billing !== undefined && message.category.needsReply && !message.thread.isAnswered) {
      minutes += billing.documentationMin(message.thread, team);
    }
    return minutes;
  }

  private recognise(message: Message, team: TeamPlan, opening: number): void {
    const { aiTriage } = this.clinic.plan.levers;
    const chance = message.isFlagged && team.isClinician ? (aiTriage?.recognitionWhenFlagged ?? team.recognition) : team.recognition;
    if (uniform(message.key0, message.key1, team.codes.recognition, opening) >= chance) return this.clinic.trace?.overlooks(message, team);
    this.clinic.trace?.recognises(message, team);
    message.wasRecognised = true;
    message.thread.wasRecognised = true;
  }

  /** It has been opened: patience that lasts until then is over, and it no longer ages. */
  private settle(message: Message): void {
    const { events } = this.clinic;
    if (message.patienceEvent !== none && !message.category.patience?.untilAnswered) {
      events.cancel(message.patienceEvent);
      message.patienceEvent = none;
    }
    if (message.ageingEvent !== none) {
      events.cancel(message.ageingEvent);
      message.ageingEvent = none;
    }
  }
}

function isNotEngaged(message: Message, opening: number): boolean {
  const chance = message.thread.callNotEngaged;
  return chance > 0 && uniform(message.key0, message.key1, drawEngaged, opening) < chance;
}

function forwardOf(message: Message, team: TeamPlan, opening: number): number {
  const row = message.category.forwards[team.role];
  if (row === undefined) return none;
  return pick(row, uniform(message.key0, message.key1, team.codes.forward, opening)) ?? none;
}

/** Out of the way of the hot path, which is inlined only while it is short. */
function noHandlingTime(category: CategoryPlan, team: TeamPlan): Error {
  return new Error(`category ${category.id} has no handling time for ${team.title}`);
}
