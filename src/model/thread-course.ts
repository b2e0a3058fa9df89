/** The course of a thread: messages that are still to come keep it alive; with its last message done it ends. */
import { decisionCode, deriveKey, floatingZero, Pool, Pooled } from '../kernel/index.ts';
import type { Clinic } from './clinic.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { type Message, origin } from './messages.ts';
import type { CategoryPlan } from './plan/plan.ts';
import type { Thread } from './threads.ts';

const keyOfAudit = decisionCode('governance/audit-key');

/** A message to come: a follow-up, a reminder, a triggered question, a call that was put off. Small, because many wait for days. */
export class Planned extends Pooled {
  thread: Thread;
  category: CategoryPlan;
  key0 = 0;
  key1 = 0;
  origin = 0;

  constructor(id: number, thread: Thread, category: CategoryPlan) {
    super(id);
    this.thread = thread;
    this.category = category;
  }
}

class PlannedMessages extends Pool<Planned> {
  create(thread: Thread, category: CategoryPlan, key0: number, key1: number, origin: number): Planned {
    const planned = this.reuse() ?? this.add(new Planned(this.nextId, thread, category));
    planned.thread = thread;
    planned.category = category;
    planned.key0 = key0;
    planned.key1 = key1;
    planned.origin = origin;
    return planned;
  }
}

/** A patient will be seen in person. */
export class Contact extends Pooled {
  thread: Thread;
  isEmergency = false;
  usd = floatingZero;

  constructor(id: number, thread: Thread) {
    super(id);
    this.thread = thread;
  }
}

class Contacts extends Pool<Contact> {
  create(thread: Thread, isEmergency: boolean, usd: number): Contact {
    const contact = this.reuse() ?? this.add(new Contact(this.nextId, thread));
    contact.thread = thread;
    contact.isEmergency = isEmergency;
    contact.usd = usd;
    return contact;
  }
}

export class ThreadCourse {
  readonly planned = new PlannedMessages();
  readonly contacts = new Contacts();
  private readonly key = new Int32Array(2);
  private readonly clinic: Clinic;

  constructor(clinic: Clinic) {
    this.clinic = clinic;
  }

  /** Plans a message of the thread; one that would come after the end of the run only keeps the thread open. */
  plan(thread: Thread, category: CategoryPlan, key0: number, key1: number, dueMin: number, origin: number): void {
    const { events, endMin } = this.clinic;
    thread.pending++;
    this.clinic.trace?.expectsMessage(thread, category.id, origin, dueMin);
    if (dueMin > endMin) return;
    const { id } = this.planned.create(thread, category, key0, key1, origin);
    events.schedule(dueMin, eventKind.messageDue, id, tiePriority.other);
  }

  /** The nth AI decision about a message will be looked at again. */
  planAudit(message: Message, nth: number): void {
    const { events, plan } = this.clinic;
    const { audit } = plan.levers.governance;
    const { thread } = message;
    if (audit === undefined) return;
    deriveKey(message.key0, message.key1, keyOfAudit, nth, this.key, 0);
    this.plan(thread, thread.setting.categories[audit.category], this.key[0], this.key[1], events.nowMin, origin.audit);
  }

  /** The patient will be seen, at the clinic or in an emergency department; not before the end of the run if that is too far. */
  planContact(thread: Thread, afterMin: number, isEmergency: boolean, usd: number): void {
    const { events, endMin } = this.clinic;
    const dueMin = events.nowMin + afterMin;
    thread.pending++;
    thread.contactsAhead++;
    this.clinic.trace?.expectsContact(thread, isEmergency, dueMin);
    if (dueMin > endMin) return;
    events.schedule(dueMin, eventKind.contact, this.contacts.create(thread, isEmergency, usd).id, tiePriority.other);
  }

  /** A clinician sees the patient, and what the matter is. */
  seen(contact: Contact): void {
    const { recorder } = this.clinic;
    const { thread } = contact;
    recorder.seen(contact);
    this.clinic.trace?.seen(contact);
    this.contacts.release(contact);
    thread.contactsAhead--;
    thread.hadContact = true;
    if (thread.isUrgent) thread.wasRecognised = true;
    if (thread.isNeed) recorder.met(thread);
    this.clinic.trace?.maybeMet(thread);
    thread.pending--;
    this.endIfOver(thread);
  }

  endIfOver(thread: Thread): void {
    if (thread.open > 0 || thread.pending > 0) return;
    this.clinic.recorder.threadEnded(thread);
    this.clinic.trace?.ended(thread);
    this.clinic.threads.release(thread);
  }
}
