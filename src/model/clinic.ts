/** All parts of a replication, made in their order. Plain references, no behaviour. */
import { EventList, type Keys, type StationHost, Stations } from '../kernel/index.ts';
import { dayMin } from '../scenario/index.ts';
import { Channels } from './channels.ts';
import type { DecisionSink } from './decisions.ts';
import { Demand } from './demand.ts';
import { eventKind, tiePriority } from './event-kind.ts';
import { type Message, Messages } from './messages.ts';
import { Observer } from './observer/observer.ts';
import { Recorder } from './observer/recorder.ts';
import { WeeklyCourse } from './observer/weekly-course.ts';
import { type District, oneDistrict } from './plan/districts.ts';
import type { Plan } from './plan/plan.ts';
import { Routing } from './routing.ts';
import { SharedDemand } from './shared-demand.ts';
import { Staff } from './staff.ts';
import { Threads } from './threads.ts';
import type { NeedSample } from './trace.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** What else is asked of a replication than its numbers. */
export interface Asked {
  /** Is told what the AI decided, message by message. */
  readonly decisions?: DecisionSink;
  /** Needs whose ways are traced. */
  readonly sample?: NeedSample;
  /** How it goes week by week; of a run without warm-up. */
  readonly course?: boolean;
}

export interface Span {
  readonly warmUpDays: number;
  readonly observedDays: number;
}

/** A class, because V8 takes the fields of an object literal for changeable from the second literal on, and reads them again and again. */
export class Clinic {
  readonly plan: Plan;
  readonly events = new EventList();
  readonly threads: Threads;
  readonly messages: Messages;
  readonly stations: Stations<Message>;
  readonly demand: Demand;
  readonly channels: Channels;
  readonly routing: Routing;
  readonly staff: Staff;
  readonly recorder: Recorder;
  /** Where AI decisions are written down, if anybody asks for them. */
  readonly decisions: DecisionSink | undefined;
  /** The ways of some needs, if anybody asks for them. */
  readonly trace: TraceRecorder | undefined;
  /** The weeks, if anybody asks for them. */
  readonly course: WeeklyCourse | undefined;
  /** What is run one after the other. */
  readonly districts: readonly District[];
  readonly startMin: number;
  readonly endMin: number;

  constructor(
    plan: Plan,
    span: Span,
    keys: Keys,
    replication: number,
    host: StationHost<Message>,
    asked: Asked = {},
    shared = new SharedDemand(),
  ) {
    const { events } = this;
    this.plan = plan;
    const { actOnMessages } = plan.levers;
    this.threads = new Threads(actOnMessages || plan.settings.some(({ panel }) => panel !== undefined));
    this.messages = new Messages(plan.names.roles.length, actOnMessages);
    this.stations = new Stations<Message>(events, host, plan.stations, plan.priorities, eventKind.serviceEnd, tiePriority.serviceEnd);
    this.demand = new Demand(plan, keys, replication, shared);
    this.channels = new Channels(plan, this.demand);
    this.routing = new Routing(plan);
    this.startMin = span.warmUpDays * dayMin;
    this.endMin = (span.warmUpDays + span.observedDays) * dayMin;
    this.recorder = new Recorder(plan, new Observer(plan), this.stations, events, this.startMin, this.endMin);
    this.staff = new Staff(plan, events, this.stations, this.recorder.visits, keys, replication);
    this.districts = asked.decisions || asked.sample || asked.course ? [oneDistrict(plan)] : plan.districts;
    this.decisions = asked.decisions;
    this.trace = asked.sample && new TraceRecorder(plan, events, this.startMin, asked.sample);
    this.course = asked.course ? new WeeklyCourse(plan, this.recorder) : undefined;
  }
}
