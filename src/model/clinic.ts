/** What all parts of a replication share: the compiled plan, the clock, the tables, the record. Plain references, no behaviour. */
import type { EventList, Stations } from '../kernel/index.ts';
import type { Demand } from './demand.ts';
import type { Message, Messages } from './messages.ts';
import type { Recorder } from './observer/recorder.ts';
import type { Plan } from './plan/plan.ts';
import type { Routing } from './routing.ts';
import type { Staff } from './staff.ts';
import type { Threads } from './threads.ts';

export interface Clinic {
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
