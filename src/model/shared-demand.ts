/**
 * What worlds have in common in the same replication: its patients. They are made once and used again by the other arms of a scenario, by
 * the runs of a study that moves something else, and after an edit of something else. Whoever runs replications owns one of these. The
 * digits are the same with it and without: a thing is found by all that it follows from.
 */
import { CumulativeChoice } from '../kernel/index.ts';
import { Frailties } from './frailties.ts';
import { groupEnds, Panel } from './panel.ts';
import type { PanelPlan } from './plan/plan.ts';

/** About 20 replications of a health system of 58,000 patients, at 27 bytes for each; frailties are most of the work and are kept longer. */
const usualLimitBytes = { panels: 32e6, frailties: 16e6 } as const;

export class SharedDemand {
  readonly panels: Kept<Panel>;
  readonly frailties: Kept<Frailties>;

  constructor(limitBytes: { readonly panels: number; readonly frailties: number } = usualLimitBytes) {
    this.panels = new Kept(limitBytes.panels);
    this.frailties = new Kept(limitBytes.frailties);
  }

  /** @param owners weights of the clinicians who own the panel */
  panelOf(plan: PanelPlan, owners: readonly number[], key0: number, key1: number): Panel {
    return this.panels.get(JSON.stringify([key0, key1, owners, plan]), () => {
      const ends = groupEnds(plan);
      const named = JSON.stringify([key0, key1, plan.frailtyCv, ends]);
      const frailties = this.frailties.get(named, () => new Frailties(ends, plan.frailtyCv, key0, key1));
      return new Panel(plan, new CumulativeChoice(owners), key0, key1, frailties);
    });
  }
}

/** A cache of things by name, as many as there is room for; the one that nobody has asked for the longest goes first (LRU). */
export class Kept<Thing extends { readonly byteLength: number }> {
  private readonly limitBytes: number;
  /** The last one asked for is the last in it. */
  private readonly byName = new Map<string, Thing>();
  private bytes = 0;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  /** How many there are. */
  get count(): number {
    return this.byName.size;
  }

  /** @param make makes the thing when it is not there; it is kept in any case until another one is asked for */
  get(name: string, make: () => Thing): Thing {
    const known = this.byName.get(name);
    const thing = known ?? make();
    if (known === undefined) this.bytes += thing.byteLength;
    else this.byName.delete(name);
    for (const [old, { byteLength }] of this.byName) {
      if (this.bytes <= this.limitBytes) break;
      this.byName.delete(old);
      this.bytes -= byteLength;
    }
    this.byName.set(name, thing);
    return thing;
  }
}
