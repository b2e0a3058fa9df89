/** AI drafts of replies: who uses them, what they take and save, and the errors that nobody notices. */
import { createSampler, decisionCode, type Sampler, uniform } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import type { Message } from '../messages.ts';
import type { Names, TeamPlan } from '../plan/plan.ts';
import type { Governance } from './governance.ts';
import { Reach } from './reach.ts';

const drawReach = decisionCode('drafts/reach');
const drawError = decisionCode('drafts/error');
const drawSevere = decisionCode('drafts/severe');
const drawUse = decisionCode('drafts/use');
const drawReading = decisionCode('drafts/reading');
const drawCaught = decisionCode('drafts/caught');
const drawErrorFollowUp = decisionCode('drafts/error-follow-up');

type DraftsSpec = NonNullable<World['policies']['drafts']>;

export class Drafts {
  private readonly spec: DraftsSpec;
  private readonly reach: Reach;
  private readonly governance: Governance;
  /** By role. */
  private readonly uptake: readonly number[];
  private readonly reading: readonly (Sampler | undefined)[];
  private readonly saved: readonly number[];

  constructor(world: World, names: Names, spec: DraftsSpec, governance: Governance) {
    const isReply = (id: string) => world.categories[id].needsReply && world.categories[id].patientMessage;
    this.spec = spec;
    this.governance = governance;
    this.reach = new Reach(world, names, spec, drawReach, isReply);
    this.uptake = names.roles.map((role) => spec.uptake[role] ?? 0);
    this.reading = names.roles.map((role) => (spec.readingMin[role] === undefined ? undefined : createSampler(spec.readingMin[role])));
    this.saved = names.roles.map((role) => spec.savedMin[role] ?? 0);
  }

  get followUpFactor(): number {
    return this.spec.followUpFactor;
  }

  get unreadFactor(): number {
    return this.spec.unreadFactor;
  }

  /** Writes a draft for a message that has arrived and been triaged, if it gets one. */
  prepare(message: Message, nowMin: number): boolean {
    const { key0, key1, thread, category } = message;
    if (message.isFlagged && !this.spec.draftsFlagged) return false;
    if (!this.reach.covers(thread, category.index, nowMin) || !this.governance.maySee(thread, nowMin)) return false;
    message.hasDraft = true;
    message.draftIsWrong = uniform(key0, key1, drawError, 0) < this.spec.error;
    return true;
  }

  /** Draws whether the draft, which is for one of the least complex messages, goes out unread. */
  goesOutUnread({ complexity }: Message): boolean {
    return complexity < this.governance.unreviewedShare;
  }

  /** Minutes that the draft adds for a reader who can close the message (below zero: saves); writes whether it is used. */
  extraMin(message: Message, team: TeamPlan, opening: number, openMessages: number): number {
    const { key0, key1 } = message;
    const isMislabelled = message.wasSeenByAi && !message.isFlagged && !message.isLabelledRight;
    const uptake = this.uptake[team.role] * (isMislabelled ? this.spec.wrongLabelFactor : 1);
    // Where no answer is written the draft is read for nothing.
    message.usesDraft = message.category.needsReply && uniform(key0, key1, drawUse, team.role) < uptake;
    if (!message.usesDraft) return this.glanceMin(message, team, opening);
    if (!message.draftIsWrong) return -this.saved[team.role];
    message.errorIsCaught = uniform(key0, key1, drawCaught, team.role) < this.caughtAt(openMessages);
    return (message.errorIsCaught ? this.spec.mendMin : 0) - this.saved[team.role];
  }

  /** Minutes that a draft takes that is read and not used, be it only because the message needs no reply. */
  glanceMin({ key0, key1, thread }: Message, team: TeamPlan, opening: number): number {
    const reading = this.reading[team.role];
    return reading === undefined ? 0 : reading.draw(uniform(key0, key1, drawReading, team.role), thread.ordinal + opening);
  }

  /** True if an error that went out could do severe harm. */
  isSevere({ key0, key1 }: Message): boolean {
    return uniform(key0, key1, drawSevere, 0) < this.spec.severe;
  }

  /** Draws whether a patient writes back about an error that nobody noticed. */
  bringsFollowUp({ key0, key1 }: Message): boolean {
    return uniform(key0, key1, drawErrorFollowUp, 0) < this.spec.errorFollowUp;
  }

  /** The chance that an error is noticed falls with the open messages: the odds of missing it grow by a factor for every ten. */
  private caughtAt(openMessages: number): number {
    const { caught, missedOddsPer10Open } = this.spec;
    if (missedOddsPer10Open === 1 || caught <= 0 || caught >= 1) return caught;
    let odds = (1 - caught) / caught;
    for (let tens = Math.floor(openMessages / 10); tens > 0 && odds < 1e6; tens--) odds *= missedOddsPer10Open;
    return 1 / (1 + odds);
  }
}
