/** Governance: what AI may see, how it drifts and fails, who is told, and how often somebody looks again. */
import { decisionCode, uniform } from '../../kernel/index.ts';
import type { World } from '../../scenario/index.ts';
import { indexOf, type Names } from '../plan/plan.ts';
import type { Thread } from '../threads.ts';
import { GroupPlaces, hasTags } from './reach.ts';

const dayMin = 1440;
const weekMin = 10080;
const drawSensitive = decisionCode('governance/sensitive');
const drawAudit = decisionCode('governance/audit');
const drawCatch = decisionCode('governance/catch');

export class Governance {
  /** Drafts for the least complex messages, up to this share, go out unread. */
  readonly unreviewedShare: number;
  readonly fallsBackToPool: boolean;
  readonly audit?: { readonly share: number; readonly role: number; readonly category: number; readonly catches: number };
  private readonly optOut: readonly number[];
  private readonly followUpFactors: readonly number[];
  private readonly sensitiveShare: number;
  private readonly outages: readonly { readonly fromMin: number; readonly toMin: number }[];
  private readonly drift: World['policies']['governance']['drift'];
  private readonly places: GroupPlaces;
  private readonly limitsSight: boolean;

  constructor(world: World, names: Names) {
    const { governance } = world.policies;
    const { disclosure, audit } = governance;
    const of = (tags: { readonly [tag: string]: string } | undefined) =>
      Object.values(governance.differences).filter(({ where }) => tags !== undefined && hasTags(tags, where));
    this.places = new GroupPlaces(names);
    this.unreviewedShare = governance.review === 'required' ? 0 : governance.unreviewedShare;
    this.fallsBackToPool = governance.fallback === 'humanPool';
    this.audit =
      audit === undefined || !audit.enabled
        ? undefined
        : { ...audit, role: indexOf(names.roles, audit.role), category: indexOf(names.categories, audit.category) };
    this.optOut = this.places.map(world, names, (tags) =>
      of(tags).reduce(
        (share, { optOutFactor }) => Math.min(1, share * optOutFactor),
        governance.optOut * (disclosure.enabled ? disclosure.optOutFactor : 1),
      ),
    );
    this.followUpFactors = this.places.map(world, names, (tags) =>
      disclosure.enabled ? of(tags).reduce((factor, one) => factor * one.followUpFactor, disclosure.followUpFactor) : 1,
    );
    this.sensitiveShare = governance.sensitiveShare;
    this.outages = Object.values(governance.outages).map(({ fromDay, days }) => ({
      fromMin: fromDay * dayMin,
      toMin: (fromDay + days) * dayMin,
    }));
    this.drift = governance.drift;
    this.limitsSight = governance.optOut > 0 || this.sensitiveShare > 0 || this.outages.length > 0;
  }

  /** False while the AI is out, for patients who have opted out, and for sensitive content. */
  maySee(thread: Thread, nowMin: number): boolean {
    if (!this.limitsSight) return true;
    if (thread.trust < this.optOut[this.places.of(thread)]) return false;
    if (this.sensitiveShare > 0 && uniform(thread.key0, thread.key1, drawSensitive, 0) < this.sensitiveShare) return false;
    return !this.outages.some(({ fromMin, toMin }) => nowMin >= fromMin && nowMin < toMin);
  }

  /** What disclosure does to the chance that a patient writes back about an answer with AI. */
  followUpFactor(thread: Thread): number {
    return this.followUpFactors[this.places.of(thread)];
  }

  /** Some patients opt out. */
  get asksPatients(): boolean {
    return this.optOut.some((share) => share > 0);
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

  /** Draws whether an AI decision, the nth about its message, is looked at again. */
  isAudited(key0: number, key1: number, nth: number): boolean {
    return this.audit !== undefined && uniform(key0, key1, drawAudit, nth) < this.audit.share;
  }

  /** Draws whether a look at a wrong decision notices it. */
  isCaught(key0: number, key1: number): boolean {
    return this.audit !== undefined && uniform(key0, key1, drawCatch, 0) < this.audit.catches;
  }

  private weeksSinceTraining(nowMin: number): number {
    const weeks = nowMin / weekMin;
    const every = this.drift?.retrainEveryWeeks;
    return every === undefined ? weeks : weeks - Math.floor(weeks / every) * every;
  }
}
