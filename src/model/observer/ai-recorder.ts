/** Writes what AI says and does, and what others do with it, into the observer. */
import { exp } from '../../kernel/index.ts';
import type { Message } from '../messages.ts';
import type { Plan } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import type { Observer } from './observer.ts';

export class AiRecorder {
  private readonly plan: Plan;
  private readonly observer: Observer;

  constructor(plan: Plan, observer: Observer) {
    this.plan = plan;
    this.observer = observer;
  }

  /** Advice has kept a patient from sending. */
  keptBack(): void {
    if (this.observer.isObserving) this.observer.aiMessages.selfService++;
  }

  /** The AI has looked at a message. */
  saw(message: Message): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    const { isFlagged, isUrgent, thread } = message;
    const place = observer.placeOf(thread, message.category.index);
    const tally = isUrgent ? observer.flaggedUrgent : observer.unflaggedRoutine;
    const logOdds = this.plan.levers.aiTriage?.statedLogOdds(message.score) ?? 0;
    observer.aiMessages.triage++;
    tally.add(Number(isFlagged === isUrgent), place);
    observer.flagged.add(Number(isFlagged), place);
    observer.statedChance.add(1 / (1 + exp(-logOdds)), place);
    observer.calibration.add(logOdds, isUrgent, thread.group);
    observer.isUrgent.add(Number(isUrgent), place);
    if (isFlagged) observer.urgentAmongFlagged.add(Number(isUrgent), place);
    else if (!message.wasClosedByAi) {
      observer.mislabelled.add(Number(!message.isLabelledRight), place);
    }
    observer.closedByAi.add(Number(message.wasClosedByAi), place);
  }

  /** It has closed a message by itself. */
  closed({ thread, category, wasClosedWrongly }: Message): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    observer.closedWrongly.add(Number(wasClosedWrongly), observer.placeOf(thread, category.index));
  }

  /** The sender of a flagged message was told to seek care, and does. */
  sentToCare({ thread, category }: Message): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    observer.sentToCareNeedlessly.add(Number(!thread.isUrgent), observer.placeOf(thread, category.index));
  }

  drafted(): void {
    if (this.observer.isObserving) this.observer.aiMessages.drafts++;
  }

  /** A message with a draft has been closed, by it or otherwise. @param role who closed it; none: nobody */
  draftClosed(message: Message, role: number): void {
    const { observer } = this;
    if (!observer.isObserving) return;
    const { usesDraft, thread } = message;
    const place = observer.cells.placeWithRole(observer.placeOf(thread), role);
    observer.draftUsed.add(Number(usesDraft), place);
    if (!usesDraft) return;
    const isSent = message.draftIsWrong && !message.errorIsCaught;
    const isSevere = isSent && (this.plan.levers.drafts?.isSevere(message) ?? false);
    observer.draftErrorSent.add(Number(isSent), place);
    observer.severeErrorSent.add(Number(isSevere), place);
  }

  audited(thread: Thread, isFound: boolean): void {
    const { observer } = this;
    if (observer.isObserving) observer.auditFound.add(Number(isFound), observer.placeOf(thread));
  }
}
