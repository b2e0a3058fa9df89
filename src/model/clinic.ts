/** What all parts of a replication share: the compiled plan, the clock, the tables, the record. Plain references, no behaviour. */
import type { EventList, Stations } from '../kernel/index.ts';
import type { Demand } from './demand.ts';
import type { Message, Messages } from './messages.ts';
import type { Recorder } from './observer/recorder.ts';
import type { Plan } from './plan/plan.ts';
import type { Routing } from './routing.ts';
import type { Staff } from './staff.ts';
import type { Threads } from './threads.ts';

export interface ClinicParts {
  readonly plan: Plan;
  readonly events: EventList;
  readonly threads: Threads;
  readonly messages: Messages;
  readonly demand: Demand;
  readonly routing: Routing;
  readonly stations: Stations<Message>;
  readonly staff: Staff;
  readonly recorder: Recorder;
  readonly endMin: number;
}

/** A class, because V8 takes the fields of an object literal for changeable from the second literal on, and reads them again and again. */
export class Clinic implements ClinicParts {
  readonly plan: Plan;
  readonly events: EventList;
  readonly threads: Threads;
  readonly messages: Messages;
  readonly demand: Demand;
  readonly routing: Routing;
  readonly stations: Stations<Message>;
  readonly staff: Staff;
  readonly recorder: Recorder;
  readonly endMin: number;

  constructor(parts: ClinicParts) {
    this.plan = parts.plan;
    this.events = parts.events;
    this.threads = parts.threads;
    this.messages = parts.messages;
    this.demand = parts.demand;
    this.routing = parts.routing;
    this.stations = parts.stations;
    this.staff = parts.staff;
    this.recorder = parts.recorder;
    this.endMin = parts.endMin;
  }
}
