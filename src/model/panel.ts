/**
 * The patients of one setting in one replication: group, portal account, owner and how often they have needs. The same
 * patient returns, to the same owner. Everything follows from the patient's number, so that arms see the same patients.
 */
import { AliasTable, CumulativeChoice, createSampler, decisionCode, uniform } from '../kernel/index.ts';
import type { PanelPlan } from './plan/plan.ts';

const drawFrailty = decisionCode('patient/frailty');
const drawOwner = decisionCode('patient/owner');
const drawPortal = decisionCode('patient/portal');

export class Panel {
  /** Index into the plan's groups, by patient. */
  readonly groupOf: Uint16Array;
  readonly ownerOf: Int32Array;
  readonly hasPortal: Uint8Array;
  private readonly groups: CumulativeChoice;
  /** By group: its first patient, and the choice among its patients by frailty. */
  private readonly firstOf: number[] = [];
  private readonly withinGroup: AliasTable[] = [];

  /** @param owners chooses an owner by a uniform number */
  constructor(plan: PanelPlan, owners: CumulativeChoice, key0: number, key1: number) {
    const { patients, groups, frailtyCv } = plan;
    this.groupOf = new Uint16Array(patients);
    this.ownerOf = new Int32Array(patients);
    this.hasPortal = new Uint8Array(patients);
    const frailty = frailtyCv > 0 ? createSampler({ family: 'gamma', mean: 1, cv: frailtyCv }) : createSampler(1);
    const weights: number[] = [];
    let upTo = 0;
    let patient = 0;
    groups.forEach(({ share, portalActive, needFactor }, group) => {
      upTo += share;
      const first = patient;
      const end = group === groups.length - 1 ? patients : Math.round(upTo * patients);
      const frailties = new Float64Array(Math.max(0, end - first));
      let sum = 0;
      for (; patient < end; patient++) {
        this.groupOf[patient] = group;
        this.ownerOf[patient] = owners.draw(uniform(key0, key1, drawOwner, patient));
        this.hasPortal[patient] = Number(uniform(key0, key1, drawPortal, patient) < portalActive);
        frailties[patient - first] = frailty.draw(uniform(key0, key1, drawFrailty, patient), 0);
        sum += frailties[patient - first];
      }
      this.firstOf.push(first);
      this.withinGroup.push(new AliasTable(sum > 0 ? frailties : [1]));
      weights.push(needFactor * sum);
    });
    this.groups = new CumulativeChoice(weights);
  }

  /**
   * The patient who has a need. The group is chosen by inversion and only then the patient, so that arms in which groups differ in size or
   * need still share most of their patients.
   */
  patientWithNeed(groupU: number, patientU: number): number {
    const group = this.groups.draw(groupU);
    return this.firstOf[group] + this.withinGroup[group].draw(patientU);
  }
}
