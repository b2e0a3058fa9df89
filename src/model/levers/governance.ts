/** Governance: what AI may see, how it drifts and fails, who is told, and how often somebody looks again. */
import { decisionCode, uniform } from '../../kernel/index.ts';
import { dayMin, hasTags, type World, weekMin } from '../../scenario/index.ts';
import type { Message } from '../messages.ts';
import { indexOf, type Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { GroupPlaces, Reach } from './reach.ts';

const drawSensitive = decisionCode('governance/sensitive');
const drawAudit = decisionCode('governance/audit');
const drawAuditReach = decisionCode('governance/audit-reach');
const drawDisclosureReach = decisionCode('governance/disclosure-reach');
const drawCatch = decisionCode('governance/catch');

export class Governance {
  /** Drafts for the least complex messages, up to this share, go out unread. */
  readonly unreviewedShare: number;
  readonly fallsBackToPool: boolean;
  readonly audit?: {
    readonly share: number;
    readonly role: number;
    readonly category: number;
    readonly catches: number;
    readonly reach: Reach;
  };
  /** By place of the group: the share that opts out, and the same of those who are told. */
  private readonly optOut: readonly number[];
  private readonly optOutWhenTold: readonly number[];
  private readonly followUpFactors: readonly number[];
  /** Who is told, and since when; undefined: nobody. */
  private readonly disclosure?: Reach;
  private readonly sensitiveShare: number;
  private readonly outages: readonly { readonly fromMin: number; readonly toMin: number }[];
  private readonly drift: World['policies']['governance']['drift'];
  /** When the AI that drifts was trained first: as it came into use. */
  private readonly trainedMin: number;
  private readonly places: GroupPlaces;
  private readonly limitsSight: boolean;
  /** Some patients opt out. */
  readonly asksPatients: boolean;

  constructor(world: World, names: Names) {
    const { governance, triage } = world.policies;
    const { disclosure, audit } = governance;
    const of = (tags: { readonly [tag: string]: string } | undefined) =>
      Object.values(governance.differences).filter(({ where }) => tags !== undefined && hasTags(tags, where));
    this.places = new GroupPlaces(names);
    this.unreviewedShare = governance.review === 'required' ? 0 : governance.unreviewedShare;
    this.fallsBackToPool = governance.fallback === 'humanPool';
    this.audit =
      audit === undefined || !audit.enabled
        ? undefined
        : {
            share: audit.share,
            catches: audit.catches,
            role: indexOf(names.roles, audit.role),
            category: indexOf(names.categories, audit.category),
            reach: new Reach(world, names, audit, drawAuditReach),
          };
    const optOut = (common: number) =>
      this.places.map(world, names, (tags) => of(tags).reduce((share, { optOutFactor }) => Math.min(1, share * optOutFactor), common));
    this.optOut = optOut(governance.optOut);
    this.optOutWhenTold = optOut(governance.optOut * disclosure.optOutFactor);
    this.disclosure = disclosure.enabled ? new Reach(world, names, disclosure, drawDisclosureReach) : undefined;
    this.asksPatients = [...this.optOut, ...this.optOutWhenTold].some((share) => share > 0);
    this.followUpFactors = this.places.map(world, names, (tags) =>
      of(tags).reduce((factor, one) => factor * one.followUpFactor, disclosure.followUpFactor),
    );
    this.sensitiveShare = governance.sensitiveShare;
    this.outages = Object.values(governance.outages).map(({ fromDay, days }) => ({
      fromMin: fromDay * dayMin,
      toMin: (fromDay + days) * dayMin,
    }));
    this.drift = governance.drift;
    this.trainedMin = triage.startWeek * weekMin;
    this.limitsSight = governance.optOut > 0 || this.sensitiveShare > 0 || this.outages.length > 0;
  }

  /** False while the AI is out, for patients who have opted out, and for sensitive content. */
  maySee(thread: Thread, nowMin: number): boolean {
    if (!this.limitsSight) return true;
    const optOut = this.tells(thread, nowMin) ? this.optOutWhenTold : this.optOut;
    if (thread.trust < optOut[this.places.of(thread)]) return false;
    if (this.sensitiveShare > 0 && uniform(thread.key0, thread.key1, drawSensitive, 0) < this.sensitiveShare) return false;
    return !this.outages.some(({ fromMin, toMin }) => nowMin >= fromMin && nowMin < toMin);
  }

  /** What disclosure does to the chance that a patient writes back about an answer with AI. */
  followUpFactor(thread: Thread, nowMin: number): number {
    return this.tells(thread, nowMin) ? this.followUpFactors[this.places.of(thread)] : 1;
  }

  get hasDrift(): boolean {
    return this.drift !== undefined;
  }

  sensitivityLoss(nowMin: number): number {
    return this.drift === undefined ? 0 : this.drift.sensitivityLossPerWeek * this.weeksSinceTraining(nowMin);
  }

  labelAccuracyLoss(nowMin: number): number {
    return this.drift === undefined ? 0 : this.drift.labelAccuracyLossPerWeek * this.weeksSinceTraining(nowMin);
  }

  /** Draws whether an AI decision of now, the nth about its message, is looked at again. */
  audits({ key0, key1, thread }: Message, nth: number, nowMin: number): boolean {
    const { audit } = this;
    return audit?.reach.coversThread(thread, nowMin) === true && uniform(key0, key1, drawAudit, nth) < audit.share;
  }

  /** Draws whether a look at a wrong decision notices it. */
  isCaught(key0: number, key1: number): boolean {
    return this.audit !== undefined && uniform(key0, key1, drawCatch, 0) < this.audit.catches;
  }

  /** The patient is told where AI takes part. */
  private tells(thread: Thread, nowMin: number): boolean {
    return this.disclosure?.coversThread(thread, nowMin) ?? false;
  }

  private weeksSinceTraining(nowMin: number): number {
    const weeks = Math.max(0, nowMin - this.trainedMin) / weekMin;
    const every = this.drift?.retrainEveryWeeks;
    return every === undefined ? weeks : weeks - Math.floor(weeks / every) * every;
  }
}
