/** The course of a thread: messages that are still to come keep it alive; with its last message done it ends. */
import type { Clinic } from './clinic.ts';
import { eventKind, tiePriority } from './event-kind.ts';

export class ThreadCourse {
  private readonly clinic: Clinic;

  constructor(clinic: Clinic) {
    this.clinic = clinic;
  }

  /** Plans a message of the thread; one that would come after the end of the run only keeps the thread open. */
  plan(thread: number, category: number, key0: number, key1: number, delayMin: number, facts = 0): void {
    const { events, messages, threads, endMin } = this.clinic;
    const dueMin = events.nowMin + delayMin;
    threads.pending[thread]++;
    if (dueMin > endMin) return;
    const message = messages.create(thread, category, key0, key1, dueMin);
    messages.facts[message] = facts;
    events.schedule(dueMin, eventKind.messageDue, message, tiePriority.other);
  }

  endIfOver(thread: number): void {
    const { threads, recorder } = this.clinic;
    if (threads.open[thread] > 0 || threads.pending[thread] > 0) return;
    recorder.threadEnded(thread);
    threads.release(thread);
  }
}
