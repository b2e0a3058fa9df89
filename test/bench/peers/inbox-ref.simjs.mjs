/**
 * The reference model (see ../inbox-ref.yaml) in sim.js, npm simjs 2.0.3: node inbox-ref.simjs.mjs FOLDER L|S DAYS SEED
 *
 * FOLDER holds node_modules/simjs. A Facility has one waiting line; the nurses' gets a second one in front of it, which is all that
 * two priorities need. The package's Random keeps its state in an array of plain numbers; the model draws from the platform's
 * Math.random instead, as fast users do: runs differ, so the seed is ignored.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { categories, exponential, lognormal, sizes, summary } from './network.mjs';

const [folder, size, days] = process.argv.slice(2);
// The package gives itself to the browser's window, whatever loads it.
globalThis.window = globalThis;
createRequire(resolve(folder, 'package.json'))('simjs');
const { Sim, Entity, Facility, Queue } = globalThis.Sim;

/** Two lines behind the face of one: category 0 is taken first. */
class PriorityLine extends Queue {
  urgent = new Queue();
  push(request, now) {
    if (request.entity.urgentRequest) this.urgent.push(request, now);
    else super.push(request, now);
  }
  shift(now) {
    return this.urgent.empty() ? super.shift(now) : this.urgent.shift(now);
  }
  empty() {
    return super.empty() && this.urgent.empty();
  }
}

/** Sends out the messages of one category and sees each to its end. */
class Category extends Entity {
  start(category, clinic) {
    Object.assign(this, { category, clinic, urgentRequest: category.isUrgent });
    this.next();
  }

  next() {
    this.setTimer(exponential(this.category.interarrivalMin)).done(() => {
      this.arrive(Math.floor(Math.random() * this.clinic.physicians.length));
      this.next();
    });
  }

  arrive(owner) {
    const { category, clinic } = this;
    const arrivedMin = this.time();
    clinic.arrived++;
    this.useFacility(clinic.nurses, lognormal(category.nurse)).done(() => {
      if (Math.random() < category.forward) {
        this.useFacility(clinic.physicians[owner], lognormal(category.physician)).done(() => this.finish(arrivedMin, owner));
      } else this.finish(arrivedMin, owner);
    });
  }

  finish(arrivedMin, owner) {
    this.clinic.times.push(this.time() - arrivedMin);
    if (Math.random() < 0.25) this.setTimer(exponential(1440)).done(() => this.arrive(owner));
  }
}

function simulate(days) {
  const { nurses, physicians, factor } = sizes[size];
  const clinic = {
    nurses: new Facility('nurses', Facility.FCFS, nurses),
    physicians: Array.from({ length: physicians }, (_, i) => new Facility(`physician ${i}`)),
    arrived: 0,
    times: [],
  };
  clinic.nurses.queue = new PriorityLine();
  const sim = new Sim();
  for (const category of categories(factor)) sim.addEntity(Category, category.name, category, clinic);
  sim.simulate(1440 * days);
  return clinic;
}

simulate(Number(days) / 10); // the machine code is made
const start = process.cpuUsage();
const { arrived, times } = simulate(Number(days));
console.log(summary(arrived, times, start));
