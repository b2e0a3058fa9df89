/**
 * The reference model (see ../inbox-ref.yaml) in SimScript, npm simscript 1.0.37: node inbox-ref.simscript.mjs FOLDER L|S DAYS SEED
 *
 * FOLDER holds node_modules/simscript. Every message is an entity with an asynchronous script. An entity's priority counts where it
 * waits, so a message gives up its own when it goes on to a physician, whose in-basket is first in, first out. The package's future
 * events belong to an entity and are looked through after each one: size S is what it can do. Runs differ: the seed is ignored.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { categories, exponential, lognormal, sizes, summary } from './network.mjs';

const [folder, size, days] = process.argv.slice(2);
// The package yields to the browser's painting now and then; under Node it goes on at once.
globalThis.requestAnimationFrame = (go) => setImmediate(go);
const { Entity, Queue, Simulation } = createRequire(resolve(folder, 'package.json'))('simscript');

class Clinic extends Simulation {
  arrived = 0;
  times = [];
  onStarting() {
    const { nurses, physicians, factor } = sizes[size];
    this.nurses = new Queue('nurses', nurses);
    this.physicians = Array.from({ length: physicians }, (_, i) => new Queue(`physician ${i}`, 1));
    for (const category of categories(factor)) this.activate(new Source(category));
  }
}

class Source extends Entity {
  constructor(category) {
    super();
    this.category = category;
  }
  async script() {
    for (;;) {
      await this.delay(exponential(this.category.interarrivalMin));
      this.simulation.activate(new Message(this.category));
    }
  }
}

class Message extends Entity {
  constructor(category) {
    super();
    this.category = category;
  }
  async script() {
    const { category, simulation: clinic } = this;
    const physician = clinic.physicians[Math.floor(Math.random() * clinic.physicians.length)];
    for (;;) {
      const arrivedMin = clinic.timeNow;
      clinic.arrived++;
      this.priority = category.isUrgent ? 1 : 0;
      await this.serve(clinic.nurses, lognormal(category.nurse));
      this.priority = 0;
      if (Math.random() < category.forward) await this.serve(physician, lognormal(category.physician));
      clinic.times.push(clinic.timeNow - arrivedMin);
      if (Math.random() >= 0.25) return;
      await this.delay(exponential(1440));
    }
  }
  async serve(staff, minutes) {
    await this.enterQueue(staff);
    await this.delay(minutes);
    this.leaveQueue(staff);
  }
}

function simulate(days) {
  const clinic = new Clinic({ timeEnd: 1440 * days });
  return new Promise((resolve) => {
    clinic.finished.addEventListener(() => resolve(clinic));
    clinic.start();
  });
}

await simulate(Number(days) / 10); // the machine code is made
const start = process.cpuUsage();
const { arrived, times } = await simulate(Number(days));
console.log(summary(arrived, times, start));
process.exit();
