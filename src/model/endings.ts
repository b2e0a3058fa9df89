/** How messages end: done, perhaps with a follow-up, or left by a sender whose patience is over. */
import { decisionCode, deriveKey, uniform } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { fact } from './messages.ts';
import type { Patients } from './patients.ts';
import { none, type OffspringPlan, type TeamPlan } from './plan/plan.ts';
import type { ThreadCourse } from './thread-course.ts';

const drawFollowUp = decisionCode('message/follow-up');
const drawFollowUpDelay = decisionCode('message/follow-up-delay');
const keyOfFollowUp = decisionCode('message/follow-up-key');

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
  done(message: number, team: TeamPlan): void {
    const { plan, threads, messages, events, recorder } = this.clinic;
    const thread = messages.thread[message];
    const category = plan.categories[messages.category[message]];
    if (team.isClinician) threads.hadContact[thread] = 1;
    threads.doneCount[thread]++;
    if (category.needsReply) {
      threads.messageCount[thread]++;
      if (threads.answeredMin[thread] < 0) {
        threads.answeredMin[thread] = events.nowMin;
        recorder.answered(thread);
      }
    }
    recorder.ended(message);
    if (category.followUp !== undefined) this.maybeFollowUp(message, category.followUp);
    this.end(message);
  }

  /** The sender leaves before the end, and may try again later. */
  leave(message: number): void {
    const { messages, recorder } = this.clinic;
    messages.facts[message] |= fact.hasLeft;
    recorder.ended(message);
    const retryAfterMin = this.patients.retryAfterMin(message);
    if (retryAfterMin >= 0) {
      this.patients.keyOfReminder(message, this.key);
      const facts = messages.facts[message] & fact.isFirstOfThread;
      this.course.plan(messages.thread[message], messages.category[message], this.key[0], this.key[1], retryAfterMin, facts);
    }
    this.end(message);
  }

  /** Patience is over: the sender reminds, phones, or leaves if nobody has the message in hand. */
  patienceEnds(message: number): void {
    const { plan, messages, threads, stations } = this.clinic;
    const { patience } = plan.categories[messages.category[message]];
    const thread = messages.thread[message];
    messages.patienceEvent[message] = none;
    if (patience === undefined || (patience.untilAnswered && threads.answeredMin[thread] >= 0)) return;
    const category = this.patients.reaction(message, patience);
    if (category === none) {
      if (stations.withdraw(message)) this.leave(message);
      return;
    }
    this.patients.keyOfReminder(message, this.key);
    this.course.plan(thread, category, this.key[0], this.key[1], 0, fact.isReminder);
    if (patience.remindAgain) this.patients.wait(message, patience);
  }

  /** It has waited so long that its priority changes. */
  ages(message: number): void {
    const { plan, messages, threads, stations } = this.clinic;
    const { ageing } = plan.categories[messages.category[message]];
    const { teamOfRole } = plan.settings[threads.setting[messages.thread[message]]];
    messages.ageingEvent[message] = none;
    if (ageing === undefined) return;
    messages.priority[message] = ageing.priority;
    if (plan.teams[teamOfRole[messages.role[message]]].usesPriority) stations.reprioritize(message, ageing.priority);
  }

  /** The time within which an urgent need should have met a clinician is over. */
  contactDeadline(thread: number): void {
    this.clinic.recorder.contactDeadline(thread);
    this.clinic.threads.pending[thread]--;
    this.course.endIfOver(thread);
  }

  private maybeFollowUp(message: number, followUp: OffspringPlan): void {
    const { messages, threads } = this.clinic;
    const key0 = messages.key0[message];
    const key1 = messages.key1[message];
    if (uniform(key0, key1, drawFollowUp, 0) >= followUp.probability) return;
    const thread = messages.thread[message];
    const delayMin = followUp.delayMin.draw(uniform(key0, key1, drawFollowUpDelay, 0), threads.ordinal[thread]);
    deriveKey(key0, key1, keyOfFollowUp, 0, this.key, 0);
    this.course.plan(thread, followUp.category, this.key[0], this.key[1], delayMin);
  }

  private end(message: number): void {
    const { messages, threads, events } = this.clinic;
    const thread = messages.thread[message];
    if (messages.patienceEvent[message] !== none) events.cancel(messages.patienceEvent[message]);
    if (messages.ageingEvent[message] !== none) events.cancel(messages.ageingEvent[message]);
    messages.release(message);
    threads.lastEndedMin[thread] = events.nowMin;
    threads.open[thread]--;
    this.course.endIfOver(thread);
  }
}
