/** Demand of one replication: when messages and needs come, and from whom. Nothing here depends on the arm's work. */
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
import type { Panel } from './panel.ts';
import { none, type Plan, type SourcePlan, type TeamPlan } from './plan/plan.ts';
import type { SharedDemand } from './shared-demand.ts';
import type { Thread, Threads } from './threads.ts';

const drawGap = decisionCode('source/gap');
const drawBatch = decisionCode('source/batch');
const drawThread = decisionCode('source/thread');
const drawOwner = decisionCode('thread/owner');
const drawPatient = decisionCode('thread/patient');
const drawSpread = decisionCode('owner/spread');
const drawDay = decisionCode('busyness/day');
const drawWeek = decisionCode('busyness/week');
const ofReplication = decisionCode('replication');

export interface Source {
  readonly index: number;
  readonly plan: SourcePlan;
  readonly key0: number;
  readonly key1: number;
  readonly stream: ArrivalStream;
  /** Arrivals so far, and threads, of which a batch brings several. */
  ordinal: number;
  threads: number;
}

/** The owners of a setting's demand and, where it has one, its panel. (A class for the reason given at `Clinic`.) */
class Population {
  /** By team; undefined for the teams that own no in-baskets here. */
  readonly owners: readonly (CumulativeChoice | undefined)[];
  readonly panel: Panel | undefined;

  constructor(owners: readonly (CumulativeChoice | undefined)[], panel: Panel | undefined) {
    this.owners = owners;
    this.panel = panel;
  }
}

export class Demand {
  private readonly plan: Plan;
  readonly sources: readonly Source[];
  private readonly populations: readonly Population[];
  private readonly scratch = new Int32Array(2);

  constructor(plan: Plan, keys: Keys, replication: number, shared: SharedDemand) {
    this.plan = plan;
    const keyOf = (name: string) => {
      const [key0, key1] = keys.namedKey(name);
      deriveKey(key0, key1, ofReplication, replication, this.scratch, 0);
      return [this.scratch[0], this.scratch[1]] as const;
    };
    this.populations = plan.settings.map((setting, index) => {
      const [key0, key1] = keyOf(`${setting.id}/patients`);
      const weights = plan.teams.map((team) => {
        if (team.setting !== index || !team.hasOwnBaskets) return undefined;
        const [owner0, owner1] = keyOf(`${setting.id}/owners/${plan.names.roles[team.role]}`);
        const spread = setting.spreadCv > 0 ? createSampler({ family: 'lognormal', mean: 1, cv: setting.spreadCv }) : createSampler(1);
        return Array.from({ length: team.members }, (_, i) => spread.draw(uniform(owner0, owner1, drawSpread, i), 0));
      });
      const { panel } = setting;
      const ownersOfPanel = panel && weights[panel.owners];
      return new Population(
        weights.map((each) => each && new CumulativeChoice(each)),
        panel && ownersOfPanel && shared.panelOf(panel, ownersOfPanel, key0, key1),
      );
    });
    const busyness = plan.settings.map((setting) => {
      if (setting.dayCv === 0 && setting.weekCv === 0) return undefined;
      const [key0, key1] = keyOf(`${setting.id}/busyness`);
      return remembered(
        (day) =>
          gammaFactor(uniform(key0, key1, drawDay, day), setting.dayCv) *
          gammaFactor(uniform(key0, key1, drawWeek, Math.floor(day / 7)), setting.weekCv),
      );
    });
    this.sources = plan.sources.map((source, index) => {
      const [key0, key1] = keyOf(source.name);
      const stream = new ArrivalStream(source.ratePerMin, source.profile ?? 'flat', together(busyness[source.setting], source.surge));
      return { index, plan: source, key0, key1, stream, ordinal: 0, threads: 0 };
    });
  }

  /** The time of a source's next arrival, Infinity when there is none. */
  nextMin({ plan, key0, key1, stream, ordinal }: Source, nowMin: number): number {
    if (plan.timesMin !== undefined) return ordinal < plan.timesMin.length ? plan.timesMin[ordinal] : Infinity;
    if (plan.everyMin !== undefined) return (ordinal + 1) * plan.everyMin;
    return stream.next(nowMin, -log(uniform(key0, key1, drawGap, ordinal)));
  }

  /** How many come together at a source's present arrival. */
  batchSize({ plan, key0, key1, ordinal }: Source): number {
    return plan.batchSize === undefined ? 1 : Math.round(plan.batchSize.draw(uniform(key0, key1, drawBatch, ordinal), ordinal));
  }

  /** Creates the thread of the present arrival (the `place`th of its batch), with its owner. */
  createThread(source: Source, place: number, threads: Threads): Thread {
    const { plan, key0, key1, ordinal } = source;
    deriveKey(key0, key1, drawThread + place, ordinal, this.scratch, 0);
    const setting = this.plan.settings[plan.setting];
    const thread = threads.create(this.scratch[0], this.scratch[1], setting, source.threads++);
    if (plan.isFromPanel) this.assignPatient(thread);
    else if (plan.owners !== none) thread.owner = this.drawOwner(this.plan.teams[plan.owners], thread);
    return thread;
  }

  /** Draws an owner in a team, for a message that comes to own in-baskets without belonging to anybody. */
  drawOwner(team: TeamPlan, thread: Thread): number {
    const owners = this.populations[team.setting].owners[team.index];
    return owners === undefined ? none : owners.draw(uniform(thread.key0, thread.key1, drawOwner, 0));
  }

  /** Gives the thread a patient of its setting's panel, if there is one. */
  assignPatient(thread: Thread): void {
    const { panel } = this.populations[thread.setting.index];
    const groups = thread.setting.panel?.groups;
    if (panel === undefined || groups === undefined) return;
    const { key0, key1 } = thread;
    const patient = panel.patientWithNeed(uniform(key0, key1, drawPatient, 0), uniform(key0, key1, drawPatient, 1));
    const group = groups[panel.groupOf[patient]];
    thread.patient = patient;
    thread.group = group.group;
    thread.callNotEngaged = group.callNotEngaged;
    thread.unreadReplies = group.unreadReplies;
    if (this.plan.levers.governance.asksPatients) thread.trust = panel.trustOf(patient);
    thread.owner = panel.ownerOf[patient];
  }

  /** The patient has an active portal account now. */
  hasPortal({ patient, setting }: Thread, nowMin: number): boolean {
    if (patient === none) return false;
    const { panel } = this.populations[setting.index];
    return panel !== undefined && panel.portalFromMin[patient] <= nowMin;
  }

  /** How much the patient uses the portal, relative to the population. */
  portalFactor({ patient, setting }: Thread): number {
    const { panel } = this.populations[setting.index];
    if (panel === undefined || setting.panel === undefined) return 1;
    const group = setting.panel.groups[panel.groupOf[patient]];
    return panel.isHelped[patient] === 1 ? group.portalFactor * (group.outreach?.usePortal ?? 1) : group.portalFactor;
  }

  /** Minutes between two times in which patients have had accounts from outreach, added up. */
  helpedMin(fromMin: number, toMin: number): number {
    return this.populations.reduce((sum, { panel }) => sum + (panel?.helpedMin(fromMin, toMin) ?? 0), 0);
  }
}

type ByDay = (day: number) => number;

function together(busyness: ByDay | undefined, surge: ByDay | undefined): ByDay | undefined {
  if (busyness === undefined || surge === undefined) return busyness ?? surge;
  return (day) => busyness(day) * surge(day);
}

/** Remembers the last value of a function of the day: one arrival after the other asks for the same. */
function remembered(of: (day: number) => number): (day: number) => number {
  let lastDay = -1;
  let value = Number.NaN;
  return (day) => {
    if (day !== lastDay) {
      lastDay = day;
      value = of(day);
    }
    return value;
  };
}
