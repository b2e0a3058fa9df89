/** Demand of one replication: when messages and needs come, from whom, and through which channel. Nothing here depends on the arm's work. */
import {
  ArrivalStream,
  CumulativeChoice,
  createSampler,
  decisionCode,
  deriveKey,
  gammaFactor,
  type Keys,
  log,
  uniform,
} from '../kernel/index.ts';
import { Panel } from './panel.ts';
import { type NeedPlan, none, type Plan, type SourcePlan } from './plan/plan.ts';
import { type Threads, urgencyIndex } from './threads.ts';

const drawGap = decisionCode('source/gap');
const drawBatch = decisionCode('source/batch');
const drawThread = decisionCode('source/thread');
const drawOwner = decisionCode('thread/owner');
const drawPatient = decisionCode('thread/patient');
const drawUrgency = decisionCode('thread/urgency');
const drawPortal = decisionCode('thread/portal');
const drawPhone = decisionCode('thread/phone');
const drawSpread = decisionCode('owner/spread');
const drawDay = decisionCode('busyness/day');
const drawWeek = decisionCode('busyness/week');
const ofReplication = decisionCode('replication');

interface Source {
  readonly plan: SourcePlan;
  readonly key0: number;
  readonly key1: number;
  readonly stream: ArrivalStream;
  /** Arrivals so far, and threads, of which a batch brings several. */
  ordinal: number;
  threads: number;
}

/** The owners of a setting's demand and, where it has one, its panel. */
interface Population {
  readonly owners: Map<number, CumulativeChoice>;
  readonly panel?: Panel;
}

export class Demand {
  private readonly plan: Plan;
  private readonly sources: readonly Source[];
  private readonly populations: readonly Population[];
  private readonly scratch = new Int32Array(2);

  constructor(plan: Plan, keys: Keys, replication: number) {
    this.plan = plan;
    const keyOf = (name: string) => {
      const [key0, key1] = keys.namedKey(name);
      deriveKey(key0, key1, ofReplication, replication, this.scratch, 0);
      return [this.scratch[0], this.scratch[1]] as const;
    };
    this.populations = plan.settings.map((setting, index) => {
      const [key0, key1] = keyOf(`${setting.id}/patients`);
      const owners = new Map<number, CumulativeChoice>();
      plan.teams.forEach((team, t) => {
        if (team.setting !== index || !team.hasOwnBaskets) return;
        const [owner0, owner1] = keyOf(`${setting.id}/owners/${plan.names.roles[team.role]}`);
        const spread = setting.spreadCv > 0 ? createSampler({ family: 'lognormal', mean: 1, cv: setting.spreadCv }) : createSampler(1);
        owners.set(
          t,
          new CumulativeChoice(Array.from({ length: team.members }, (_, i) => spread.draw(uniform(owner0, owner1, drawSpread, i), 0))),
        );
      });
      const { panel } = setting;
      const ownersOfPanel = panel && owners.get(panel.owners);
      return { owners, panel: panel && ownersOfPanel && new Panel(panel, ownersOfPanel, key0, key1) };
    });
    const busyness = plan.settings.map((setting) => {
      if (setting.dayCv === 0 && setting.weekCv === 0) return undefined;
      const [key0, key1] = keyOf(`${setting.id}/busyness`);
      return (day: number) =>
        gammaFactor(uniform(key0, key1, drawDay, day), setting.dayCv) *
        gammaFactor(uniform(key0, key1, drawWeek, Math.floor(day / 7)), setting.weekCv);
    });
    this.sources = plan.sources.map((source) => {
      const [key0, key1] = keyOf(source.name);
      const stream = new ArrivalStream(source.ratePerMin, source.profile ?? 'flat', busyness[source.setting]);
      return { plan: source, key0, key1, stream, ordinal: 0, threads: 0 };
    });
  }

  get sourceCount(): number {
    return this.sources.length;
  }

  planOf(source: number): SourcePlan {
    return this.sources[source].plan;
  }

  /** The time of a source's next arrival, Infinity when there is none. */
  nextMin(source: number, nowMin: number): number {
    const { plan, key0, key1, stream, ordinal } = this.sources[source];
    if (plan.timesMin !== undefined) return ordinal < plan.timesMin.length ? plan.timesMin[ordinal] : Infinity;
    if (plan.everyMin !== undefined) return (ordinal + 1) * plan.everyMin;
    return stream.next(nowMin, -log(uniform(key0, key1, drawGap, ordinal)));
  }

  /** How many come together at a source's present arrival. */
  batchSize(source: number): number {
    const { plan, key0, key1, ordinal } = this.sources[source];
    return plan.batchSize === undefined ? 1 : Math.round(plan.batchSize.draw(uniform(key0, key1, drawBatch, ordinal), ordinal));
  }

  /** Creates the thread of the present arrival (the `place`th of its batch), with its owner. */
  createThread(source: number, place: number, threads: Threads): number {
    const { plan, key0, key1, ordinal } = this.sources[source];
    deriveKey(key0, key1, drawThread + place, ordinal, this.scratch, 0);
    const thread = threads.create(this.scratch[0], this.scratch[1], plan.setting, this.sources[source].threads++);
    if (plan.need !== undefined) this.assignPatient(thread, threads);
    else if (plan.owners !== none) threads.owner[thread] = this.drawOwner(plan.owners, thread, threads);
    return thread;
  }

  /** The present arrival of a source is over. */
  advance(source: number): void {
    this.sources[source].ordinal++;
  }

  /** Draws an owner in a team, for a message that comes to own in-baskets without belonging to anybody. */
  drawOwner(team: number, thread: number, threads: Threads): number {
    const owners = this.populations[this.plan.teams[team].setting].owners.get(team);
    return owners === undefined ? none : owners.draw(uniform(threads.key0[thread], threads.key1[thread], drawOwner, 0));
  }

  /** Gives the thread a patient of its setting's panel, if there is one. */
  assignPatient(thread: number, threads: Threads): void {
    const setting = threads.setting[thread];
    const { panel } = this.populations[setting];
    const groups = this.plan.settings[setting].panel?.groups;
    if (panel === undefined || groups === undefined) return;
    const key0 = threads.key0[thread];
    const key1 = threads.key1[thread];
    const patient = panel.patientWithNeed(uniform(key0, key1, drawPatient, 0), uniform(key0, key1, drawPatient, 1));
    const group = groups[panel.groupOf[patient]];
    threads.patient[thread] = patient;
    threads.group[thread] = group.group;
    threads.callNotEngaged[thread] = group.callNotEngaged;
    threads.owner[thread] = panel.ownerOf[patient];
  }

  hasPortal(thread: number, threads: Threads): boolean {
    const patient = threads.patient[thread];
    return patient !== none && this.populations[threads.setting[thread]].panel?.hasPortal[patient] === 1;
  }

  /** Draws the urgency of a need and the channel its patient chooses; returns the message category, or none for no contact. */
  chooseChannel(need: NeedPlan, thread: number, threads: Threads): number {
    const key0 = threads.key0[thread];
    const key1 = threads.key1[thread];
    const urgency = urgencyOf(need, uniform(key0, key1, drawUrgency, 0));
    threads.urgency[thread] = urgency;
    if (need.portalCategory !== none && this.hasPortal(thread, threads)) {
      const share = urgency === urgencyIndex.routine ? need.portalShare : need.portalUrgentShare;
      if (uniform(key0, key1, drawPortal, 0) < share * this.portalFactor(thread, threads)) return need.portalCategory;
    }
    return need.phoneCategory !== none && uniform(key0, key1, drawPhone, 0) < need.phoneShare ? need.phoneCategory : none;
  }

  private portalFactor(thread: number, threads: Threads): number {
    const setting = threads.setting[thread];
    const group = this.populations[setting].panel?.groupOf[threads.patient[thread]] ?? 0;
    return this.plan.settings[setting].panel?.groups[group].portalFactor ?? 1;
  }
}

function urgencyOf(need: NeedPlan, u: number): number {
  if (u < need.emergent) return urgencyIndex.emergent;
  return u < need.emergent + need.sameDay ? urgencyIndex.sameDay : urgencyIndex.routine;
}
