/**
 * Writes down the ways of some needs, where a trace was asked for. It only looks: it draws from a stream of its own, plans
 * nothing, and the replication is the same to the last bit with it and without.
 */
import { decisionCode, type EventList, type Server, uniform } from '../kernel/index.ts';
import { messageId } from './decisions.ts';
import { type Message, origin, stage } from './messages.ts';
import { reaction } from './patients.ts';
import { none, type Plan, type TeamPlan } from './plan/plan.ts';
import type { Contact } from './thread-course.ts';
import { channel, type Thread, urgencyIndex } from './threads.ts';
import { type NeedSample, type NeedTrace, needId, type TraceEvent, type TraceEventKind } from './trace.ts';

const drawSample = decisionCode('trace/sample');

/** Names of the numbers of a table, by number. */
const namesOf = <Name extends string>(numbers: Readonly<Record<Name, number>>) => Object.keys(numbers) as Name[];
const channels = namesOf(channel);
const origins = namesOf(origin);
const reactions = namesOf(reaction);
const stages = namesOf(stage);
const urgencies = namesOf(urgencyIndex);
const placeOf = (isEmergency: boolean) => (isEmergency ? 'emergency' : 'visit');

interface TracedMessage {
  readonly number: number;
  readonly id: string;
  /** Who had it last, or none. */
  lastRole: number;
  /** Of a stretch that is not over. */
  workMin: number;
  isInterrupted: boolean;
}

interface TracedNeed {
  readonly trace: NeedTrace & { metAfterMin: number; readonly events: TraceEvent[] };
  /** The objects are used again: an entry is that of the message that came in it last. */
  readonly messages: Map<Message, TracedMessage>;
  messageCount: number;
}

type More = Partial<Pick<TraceEvent, 'detail' | 'waitMin' | 'workMin' | 'dueMin' | 'score' | 'minute'>> & { readonly role?: number };

export class TraceRecorder {
  private readonly plan: Plan;
  private readonly events: EventList;
  private readonly fromMin: number;
  private readonly sample: NeedSample;
  private readonly needs = new Map<Thread, TracedNeed>();
  private readonly traces: NeedTrace[] = [];

  /** @param fromMin needs that arise before (in the warm-up) are not traced */
  constructor(plan: Plan, events: EventList, fromMin: number, sample: NeedSample) {
    this.plan = plan;
    this.events = events;
    this.fromMin = fromMin;
    this.sample = sample;
  }

  /** The run is over: the ways of the needs, in the order in which they arose. */
  finish(): readonly NeedTrace[] {
    for (const [thread, { messages }] of this.needs) {
      let workMin = 0;
      for (const state of messages.values()) workMin += state.workMin;
      this.write(thread, 'stillOpen', { detail: thread.isMet ? 'met' : 'unmet', workMin: workMin > 0 ? workMin : null });
    }
    // That work was taken up again is known only when it ends.
    for (const { events } of this.traces) (events as TraceEvent[]).sort((a, b) => a.minute - b.minute);
    return this.traces;
  }

  needArises(thread: Thread, source: string): void {
    const id = needId(source, thread.ordinal);
    const { nowMin } = this.events;
    if (nowMin < this.fromMin || !this.isChosen(id, thread)) return;
    const trace = {
      need: id,
      setting: thread.setting.id,
      group: thread.group === none ? '' : this.plan.names.groups[thread.group],
      urgency: urgencies[thread.urgency],
      arisenMin: nowMin,
      metAfterMin: Number.NaN,
      events: [],
    };
    this.traces.push(trace);
    this.needs.set(thread, { trace, messages: new Map(), messageCount: 0 });
    this.write(thread, 'arises');
    this.write(thread, 'chooses', { detail: channels[thread.channel] });
  }

  /** Those that come at once are seen when they arrive. */
  expectsMessage(thread: Thread, category: string, from: number, dueMin: number): void {
    if (dueMin > this.events.nowMin) this.write(thread, 'expectsMessage', { detail: origins[from], dueMin }, undefined, category);
  }

  expectsContact(thread: Thread, isEmergency: boolean, dueMin: number): void {
    this.write(thread, 'expectsContact', { detail: placeOf(isEmergency), dueMin });
  }

  arrives(message: Message): void {
    const need = this.needs.get(message.thread);
    if (need === undefined) return;
    const state = { number: ++need.messageCount, id: messageId(message), lastRole: none, workMin: 0, isInterrupted: false };
    need.messages.set(message, state);
    this.tell(message, 'arrives', { detail: origins[message.origin] });
  }

  seenByAi(message: Message): void {
    this.tell(message, 'seenByAi', { detail: verdictOfAi(message), score: message.score, role: message.sentTo });
  }

  drafted(message: Message): void {
    this.tell(message, 'drafted', { detail: message.draftIsWrong ? 'wrong' : 'right' });
  }

  joins(message: Message): void {
    const state = this.stateOf(message);
    if (state === undefined) return;
    if (state.lastRole !== none) this.tell(message, 'passesOn', { role: state.lastRole, detail: this.plan.names.roles[message.role] });
    state.lastRole = none;
    this.tell(message, 'joins', { role: message.role, detail: stages[message.stage] });
  }

  ages(message: Message): void {
    this.tell(message, 'ages', { role: message.role });
  }

  opens(message: Message, team: TeamPlan): void {
    this.tell(message, 'opens', { role: team.role, waitMin: this.events.nowMin - message.joinedMin });
  }

  recognises(message: Message, team: TeamPlan): void {
    if (!message.wasRecognised) this.tell(message, 'recognises', { role: team.role });
  }

  overlooks(message: Message, team: TeamPlan): void {
    if (!message.wasRecognised) this.tell(message, 'overlooks', { role: team.role });
  }

  /** A stretch of work is over, finished or broken off (or is only reported, and goes on). */
  worked(message: Message, server: Server<Message>, { role }: TeamPlan): void {
    const state = this.stateOf(message);
    if (state === undefined) return;
    const { nowMin } = this.events;
    if (state.isInterrupted) this.tell(message, 'resumes', { role, minute: server.startedMin });
    state.isInterrupted = false;
    state.workMin += nowMin - server.startedMin;
    if (server.inHand !== undefined) return;
    state.isInterrupted = server.endMin > nowMin;
    this.tell(message, state.isInterrupted ? 'interrupted' : 'works', { role, workMin: state.workMin });
    state.workMin = 0;
    if (!state.isInterrupted) state.lastRole = role;
  }

  done(message: Message, { role }: TeamPlan): void {
    if (message.hasDraft) this.tell(message, 'draftRead', { role, detail: fateOfDraft(message) });
    this.tell(message, 'done', { role });
    if (!message.category.needsReply && message.thread.hasWrongAnswer) this.write(message.thread, 'wrongAnswer');
  }

  closedByAi(message: Message): void {
    this.tell(message, 'closedByAi', { detail: message.wasClosedWrongly ? 'wrongly' : 'rightly' });
    if (message.wasClosedWrongly) this.write(message.thread, 'wrongAnswer');
  }

  sentUnread(message: Message): void {
    this.tell(message, 'sentUnread');
  }

  answers(message: Message, isRead: boolean): void {
    const { thread } = message;
    this.tell(message, 'answers', { detail: thread.isWritten ? (isRead ? 'read' : 'unread') : 'spoken' });
    if (thread.hasWrongAnswer) this.write(thread, 'wrongAnswer');
  }

  audited(message: Message, isCaught: boolean): void {
    this.tell(message, 'audited', { detail: isCaught ? 'wrong' : 'nothing' });
  }

  reacts(message: Message, does: number): void {
    this.tell(message, 'reacts', { detail: reactions[does] });
  }

  leaves(message: Message): void {
    this.tell(message, 'leaves');
  }

  seen({ thread, isEmergency }: Contact): void {
    this.write(thread, 'seen', { detail: placeOf(isEmergency) });
  }

  deadline(thread: Thread): void {
    this.write(thread, 'deadline', { detail: thread.hadContact ? 'kept' : 'missed' });
  }

  /** Perhaps the need has just been met. */
  maybeMet(thread: Thread): void {
    const need = this.needs.get(thread);
    if (need === undefined || !thread.isMet || !Number.isNaN(need.trace.metAfterMin)) return;
    need.trace.metAfterMin = this.events.nowMin - need.trace.arisenMin;
    this.write(thread, 'met');
  }

  ended(thread: Thread): void {
    const need = this.needs.get(thread);
    if (need === undefined) return;
    this.maybeMet(thread);
    this.write(thread, 'ends', { detail: thread.isMet ? 'met' : 'unmet' });
    if (!thread.isMet) need.trace.metAfterMin = Infinity;
    this.needs.delete(thread);
  }

  private isChosen(id: string, { key0, key1 }: Thread): boolean {
    const { sample } = this;
    return 'ids' in sample ? sample.ids.has(id) : uniform(key0, key1, drawSample, 0) < sample.share;
  }

  private stateOf(message: Message): TracedMessage | undefined {
    return this.needs.get(message.thread)?.messages.get(message);
  }

  /** Of a message. */
  private tell(message: Message, event: TraceEventKind, more: More = {}): void {
    const state = this.stateOf(message);
    if (state !== undefined) this.write(message.thread, event, more, state, message.category.id);
  }

  private write(thread: Thread, event: TraceEventKind, more: More = {}, message?: TracedMessage, category = ''): void {
    const need = this.needs.get(thread);
    if (need === undefined) return;
    const { minute = this.events.nowMin, role = none, detail = '', waitMin = null, workMin = null, dueMin = null, score = null } = more;
    need.trace.events.push({
      minute,
      event,
      message: message?.number ?? null,
      messageId: message?.id ?? '',
      category,
      role: role === none ? '' : this.plan.names.roles[role],
      detail,
      waitMin,
      workMin,
      dueMin: dueMin === Infinity ? null : dueMin,
      score: score === null || Number.isNaN(score) ? null : score,
    });
  }
}

function verdictOfAi({ wasClosedByAi, isFlagged, stage: next, isLabelledRight }: Message): string {
  if (wasClosedByAi) return 'closed';
  if (isFlagged) return 'flagged';
  // What it is not sure of goes to somebody who sorts.
  if (next === stage.sort) return 'unsure';
  return isLabelledRight ? 'labelledRight' : 'labelledWrong';
}

function fateOfDraft({ usesDraft, draftIsWrong, errorIsCaught }: Message): string {
  if (!usesDraft) return 'notUsed';
  if (!draftIsWrong) return 'used';
  return errorIsCaught ? 'errorMended' : 'errorSent';
}
