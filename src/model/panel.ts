/**
 * The patients of one setting in one replication: group, portal account, owner and how often they have needs. The same
 * patient returns, to the same owner. Everything follows from the patient's number, so that arms see the same patients.
 */
import { AliasTable, createSampler, decisionCode, uniform } from '../kernel/index.ts';
import type { PanelPlan } from './plan/plan.ts';

const drawFrailty = decisionCode('patient/frailty');
const drawOwner = decisionCode('patient/owner');
const drawPortal = decisionCode('patient/portal');

export class Panel {
  /** Index into the plan's groups, by patient. */
  readonly groupOf: Uint16Array;
  readonly ownerOf: Int32Array;
  readonly hasPortal: Uint8Array;
  private readonly byNeed: AliasTable;

  /** @param owners draws an owner from a uniform number */
  constructor(plan: PanelPlan, owners: AliasTable, key0: number, key1: number) {
    const { patients, groups, frailtyCv } = plan;
    this.groupOf = new Uint16Array(patients);
    this.ownerOf = new Int32Array(patients);
    this.hasPortal = new Uint8Array(patients);
    const frailty = frailtyCv > 0 ? createSampler({ family: 'gamma', mean: 1, cv: frailtyCv }) : createSampler(1);
    const weights = new Float64Array(patients);
    let group = 0;
    let upTo = groups[0].share;
    for (let patient = 0; patient < patients; patient++) {
      while ((patient + 0.5) / patients > upTo && group < groups.length - 1) upTo += groups[++group].share;
      const { portalActive, needFactor } = groups[group];
      this.groupOf[patient] = group;
      this.ownerOf[patient] = owners.draw(uniform(key0, key1, drawOwner, patient));
      this.hasPortal[patient] = Number(uniform(key0, key1, drawPortal, patient) < portalActive);
      weights[patient] = needFactor * frailty.draw(uniform(key0, key1, drawFrailty, patient), 0);
    }
    this.byNeed = new AliasTable(weights);
  }

  /** The patient who has a need, from a uniform number. */
  patientWithNeed(u: number): number {
    return this.byNeed.draw(u);
  }
}
