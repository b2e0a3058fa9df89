/** How messages end: done, perhaps with a follow-up, or left by a sender whose patience is over. */
import { decisionCode, deriveKey, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { decisionOf } from './decisions.ts';
import { type Message, origin } from './messages.ts';
import { type Patients, reaction } from './patients.ts';
import { type CategoryPlan, none, type OffspringPlan, type TeamPlan, teamIn } from './plan/plan.ts';
import type { ThreadCourse } from './thread-course.ts';
import type { Thread } from './threads.ts';

const drawFollowUp = decisionCode('message/follow-up');
const drawFollowUpDelay = decisionCode('message/follow-up-delay');
const keyOfFollowUp = decisionCode('message/follow-up-key');
const keyOfProtocolError = decisionCode('refill-protocol/comes-back-key');
const drawUnread = decisionCode('message/unread');
const keyOfCorrection = decisionCode('governance/correction-key');
const keyOfNextAttempt = decisionCode('message/writes-again');
const drawWritesAgain = decisionCode('message/writes-again-chance');
const drawWritesAgainAfter = decisionCode('message/writes-again-after');

export class Endings {
  private readonly clinic: Clinic;
  private readonly course: ThreadCourse;
  private readonly patients: Patients;
  private readonly key = new Int32Array(2);

  constructor(clinic: Clinic, course: ThreadCourse, patients: Patients) {
    this.clinic = clinic;
    this.course = course;
    this.patients = patients;
  }

  /** A member of the team has closed it. */
  done(message: Message, team: TeamPlan): void {
    const { recorder } = this.clinic;
    const { thread, category } = message;
    if (message.origin === origin.audit) return this.audited(message);
    thread.doneCount++;
    if (message.origin === origin.correction) thread.wasRecognised ||= thread.isUrgent;
    if (team.isClinician && !isUnaware(thread)) thread.hadContact = true;
    if (!thread.needsReply) this.settle(message);
    this.clinic.trace?.done(message, team);
    const isRead = category.needsReply ? this.answer(message, team) : true;
    if (message.hasDraft) recorder.ai.draftClosed(message, team.role);
    recorder.ended(message);
    this.log(message, team);
    if (isRead && category.followUp !== undefined) this.maybeFollowUp(message, category.followUp);
    if (message.protocolIsWrong) this.maybeComeBack(message);
    this.end(message);
  }

  /** Where nobody expects an answer, whatever is done settles the matter, rightly or wrongly. */
  private settle(message: Message): void {
    const { thread } = message;
    thread.hasWrongAnswer = this.isWrong(message);
    if (thread.isNeed && !thread.hasWrongAnswer) this.clinic.recorder.met(thread);
    this.clinic.trace?.maybeMet(thread);
  }

  /** The AI has closed it by itself; if that was wrong, the patient has no answer, and may write again. */
  closedByAi(message: Message): void {
    const { recorder } = this.clinic;
    const { thread } = message;
    recorder.ai.closed(message);
    this.clinic.trace?.closedByAi(message);
    if (message.wasClosedWrongly) {
      thread.hasWrongAnswer = true;
      thread.messageCount++;
      this.maybeWriteAgain(message);
    } else {
      thread.doneCount++;
      const { followUp } = message.category;
      if (this.answer(message) && followUp !== undefined) this.maybeFollowUp(message, followUp);
    }
    recorder.ended(message);
    this.log(message);
    this.end(message);
  }

  /** A draft has gone out without anybody having read the message. */
  sentUnread(message: Message): void {
    const { recorder } = this.clinic;
    const { thread, category } = message;
    message.usesDraft = true;
    thread.doneCount++;
    this.clinic.trace?.sentUnread(message);
    const isRead = this.answer(message);
    recorder.ai.draftClosed(message, none);
    recorder.ended(message);
    this.log(message);
    if (isRead && category.followUp !== undefined) this.maybeFollowUp(message, category.followUp);
    this.end(message);
  }

  /** The sender leaves before the end, and may try again later. */
  leave(message: Message): void {
    const { events, recorder } = this.clinic;
    message.hasLeft = true;
    this.clinic.trace?.leaves(message);
    recorder.ended(message);
    this.log(message);
    const retryAfterMin = this.patients.retryAfterMin(message);
    if (retryAfterMin >= 0) {
      this.patients.keyOfReminder(message, this.key);
      const { origin: before } = message;
      const from = before === origin.first || before === origin.again ? before : origin.later;
      this.course.plan(message.thread, message.category, this.key[0], this.key[1], events.nowMin + retryAfterMin, from);
    }
    this.end(message);
  }

  /** Patience is over: the sender reminds, phones, or leaves if nobody has the message in hand. */
  patienceEnds(message: Message): void {
    const { events, stations } = this.clinic;
    const { thread, category } = message;
    const { patience } = category;
    message.patienceEvent = none;
    if (patience === undefined || (patience.untilAnswered && thread.isAnswered)) return;
    const does = this.patients.reaction(message, patience);
    if (does === reaction.leaves) {
      if (stations.withdraw(message)) this.leave(message);
      return;
    }
    thread.reactions++;
    this.clinic.trace?.reacts(message, does);
    if (does === reaction.visits || does === reaction.goesToEmergency) {
      // The message stays: the staff do not know.
      const isEmergency = does === reaction.goesToEmergency;
      const usd = isEmergency ? patience.usdPerEmergency : patience.usdPerVisit;
      return this.course.planContact(thread, this.patients.seenAfterMin(message, patience), isEmergency, usd);
    }
    this.patients.keyOfReminder(message, this.key);
    const reminder = does === reaction.nudges ? category : thread.setting.categories[patience.callCategory];
    this.course.plan(thread, reminder, this.key[0], this.key[1], events.nowMin, origin.reminder);
    if (patience.remindAgain) this.patients.wait(message, patience);
  }

  /** It has waited so long that its priority changes. */
  ages(message: Message): void {
    const { ageing } = message.category;
    message.ageingEvent = none;
    if (ageing === undefined) return;
    this.clinic.trace?.ages(message);
    message.priority = ageing.priority;
    if (teamIn(message.thread.setting, message.role).usesPriority) this.clinic.stations.reprioritize(message, ageing.priority);
  }

  /** The time within which an urgent need should have met a clinician is over. */
  contactDeadline(thread: Thread): void {
    this.clinic.recorder.contactDeadline(thread);
    this.clinic.trace?.deadline(thread);
    thread.pending--;
    this.course.endIfOver(thread);
  }

  /** An answer goes to the patient, who reads it or does not. True if it is read. @param team of who has written it; none: AI alone */
  private answer(message: Message, team?: TeamPlan): boolean {
    const { plan, events, recorder, channels } = this.clinic;
    const { drafts, governance } = plan.levers;
    const { thread } = message;
    thread.messageCount++;
    const isFirst = !thread.isAnswered;
    if (isFirst) {
      thread.answeredMin = events.nowMin;
      recorder.answered(thread);
      if (thread.isWritten && team !== undefined) channels.answered(thread, team, events.nowMin - thread.firstMessageMin);
    }
    const unread = thread.isWritten ? thread.unreadReplies * (message.usesDraft ? (drafts?.unreadFactor ?? 1) : 1) : 0;
    const isRead = unread === 0 || uniform(message.key0, message.key1, drawUnread, 0) >= unread;
    if (thread.isWritten) recorder.answerSent(thread, isRead);
    if (message.usesDraft && governance.audits(message, 1, events.nowMin)) this.course.planAudit(message, 1);
    thread.hasWrongAnswer = this.isWrong(message);
    this.clinic.trace?.answers(message, isRead);
    // Only a person's time can be billed, and only if it did what was needed.
    if (isFirst && thread.isBilled && team !== undefined && !thread.hasWrongAnswer) recorder.billed();
    if (isRead && thread.isNeed && !thread.hasWrongAnswer) recorder.met(thread);
    this.clinic.trace?.maybeMet(thread);
    return isRead;
  }

  /** What leaves the patient with a wrong answer, whoever gives it. */
  private isWrong(message: Message): boolean {
    if (isUnaware(message.thread) || this.isMistranslated(message)) return true;
    if (!this.clinic.plan.levers.actOnMessages) return false;
    return message.protocolIsWrong || (message.usesDraft && message.draftIsWrong && !message.errorIsCaught);
  }

  private isMistranslated({ thread, key0, key1 }: Message): boolean {
    return thread.isTranslated && (this.clinic.plan.levers.translation?.isWrong(key0, key1) ?? false);
  }

  /** What was wrong by the protocol may come back. */
  private maybeComeBack(message: Message): void {
    const { plan, events } = this.clinic;
    const afterMin = plan.hasFeedback ? (plan.levers.refillProtocol?.comesBackAfterMin(message) ?? -1) : -1;
    if (afterMin >= 0) this.bringOn(message, keyOfProtocolError, message.category, events.nowMin + afterMin, origin.again);
  }

  /** Whoever has been closed off wrongly by the AI may write again. */
  private maybeWriteAgain(message: Message): void {
    const { plan, events } = this.clinic;
    const { aiTriage } = plan.levers;
    const { key0, key1, thread } = message;
    if (!plan.hasFeedback || aiTriage?.writesAgainAfterMin === undefined) return;
    if (uniform(key0, key1, drawWritesAgain, 0) >= aiTriage.writesAgain) return;
    const afterMin = aiTriage.writesAgainAfterMin.draw(uniform(key0, key1, drawWritesAgainAfter, 0), thread.ordinal);
    this.bringOn(message, keyOfNextAttempt, message.category, events.nowMin + afterMin, origin.again);
  }

  /** Somebody has looked at an AI decision again; what was wrong, and is noticed, is put right by a message of its own. */
  private audited(message: Message): void {
    const { plan, events, recorder } = this.clinic;
    const { thread } = message;
    const isMissed = thread.isUrgent && !thread.wasFlagged && !thread.wasRecognised && !thread.hadContact;
    const isWrong = thread.hasWrongAnswer || isMissed;
    const isCaught = isWrong && plan.levers.governance.isCaught(message.key0, message.key1);
    recorder.ai.audited(thread, isCaught);
    this.clinic.trace?.audited(message, isCaught);
    if (isCaught) this.bringOn(message, keyOfCorrection, thread.setting.categories[thread.category], events.nowMin, origin.correction);
    recorder.ended(message);
    this.end(message);
  }

  private maybeFollowUp(message: Message, followUp: OffspringPlan): void {
    const { events } = this.clinic;
    const { key0, key1, thread } = message;
    const isDrawn = uniform(key0, key1, drawFollowUp, 0) < followUp.probability * this.followUpFactor(message);
    if (!isDrawn && !this.isDrivenBack(message)) return;
    const delayMin = followUp.delayMin.draw(uniform(key0, key1, drawFollowUpDelay, 0), thread.ordinal);
    this.bringOn(message, keyOfFollowUp, thread.setting.categories[followUp.category], events.nowMin + delayMin, origin.later);
  }

  /** What the quality of an answer does to the chance that the patient writes back. */
  private followUpFactor(message: Message): number {
    const { plan, events } = this.clinic;
    const { hasFeedback, levers } = plan;
    if (!hasFeedback) return 1;
    let factor = 1;
    if (message.usesDraft) factor *= levers.drafts?.followUpFactor ?? 1;
    if (message.usesDraft || message.wasSeenByAi) factor *= levers.governance.followUpFactor(message.thread, events.nowMin);
    if (message.thread.isForm) factor *= levers.structuredIntake?.followUpFactor ?? 1;
    return factor;
  }

  /** An error in the draft or the translation makes the patient write back. */
  private isDrivenBack(message: Message): boolean {
    const { hasFeedback, levers } = this.clinic.plan;
    if (!hasFeedback) return false;
    if (message.usesDraft && message.draftIsWrong && !message.errorIsCaught && levers.drafts?.bringsFollowUp(message)) return true;
    return this.isMistranslated(message) && (levers.translation?.bringsFollowUp(message.key0, message.key1) ?? false);
  }

  /** Plans a message that this one brings about. */
  private bringOn(message: Message, code: number, category: CategoryPlan, dueMin: number, from: number): void {
    deriveKey(message.key0, message.key1, code, 0, this.key, 0);
    this.course.plan(message.thread, category, this.key[0], this.key[1], dueMin, from);
  }

  private log(message: Message, team?: TeamPlan): void {
    const { decisions, plan, events } = this.clinic;
    if (decisions !== undefined && (message.wasSeenByAi || message.hasDraft)) decisions(decisionOf(message, plan, events.nowMin, team));
  }

  private end(message: Message): void {
    const { messages, events } = this.clinic;
    const { thread } = message;
    if (message.patienceEvent !== none) events.cancel(message.patienceEvent);
    if (message.ageingEvent !== none) events.cancel(message.ageingEvent);
    messages.release(message);
    // An audit is no part of the patient's matter.
    if (message.origin !== origin.audit) thread.lastEndedMin = events.nowMin;
    thread.open--;
    this.course.endIfOver(thread);
  }
}

/** Nobody at the clinic knows that the matter is urgent: what they do about it is not what it needs. */
function isUnaware(thread: Thread): boolean {
  return thread.isUrgent && !thread.wasRecognised && !thread.hadContact;
}
