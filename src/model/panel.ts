/**
 * The patients of one setting in one replication: group, portal account, owner and how often they have needs. The same
 * patient returns, to the same owner. Everything follows from the patient's number, so that arms see the same patients.
 */
import { CumulativeChoice, decisionCode, log, uniform } from '../kernel/index.ts';
import { yearMin } from '../scenario/index.ts';
import { Frailties } from './frailties.ts';
import type { GroupPlan, PanelPlan } from './plan/plan.ts';

const drawOwner = decisionCode('patient/owner');
const drawPortal = decisionCode('patient/portal');
const drawAdoption = decisionCode('patient/portal-adoption');
const drawHelped = decisionCode('outreach/activated');
const drawHelpedAt = decisionCode('outreach/when');
const drawTrust = decisionCode('patient/trust');

export class Panel {
  /** Index into the plan's groups, by patient. */
  readonly groupOf: Uint16Array;
  readonly ownerOf: Int32Array;
  /** Minute from which the patient has an active portal account; Infinity: never. */
  readonly portalFromMin: Float64Array;
  /** 1 for patients who have their account from outreach. */
  readonly isHelped: Uint8Array;
  private readonly groups: CumulativeChoice;
  private readonly frailties: Frailties;
  private readonly key0: number;
  private readonly key1: number;

  /** @param owners chooses an owner by a uniform number */
  constructor(
    plan: PanelPlan,
    owners: CumulativeChoice,
    key0: number,
    key1: number,
    frailties = new Frailties(groupEnds(plan), plan.frailtyCv, key0, key1),
  ) {
    const { patients, groups } = plan;
    this.groupOf = new Uint16Array(patients);
    this.ownerOf = new Int32Array(patients);
    this.portalFromMin = new Float64Array(patients);
    this.isHelped = new Uint8Array(patients);
    this.key0 = key0;
    this.key1 = key1;
    this.frailties = frailties;
    this.groups = new CumulativeChoice(groups.map(({ needFactor }, group) => needFactor * frailties.sums[group]));
    let patient = 0;
    groupEnds(plan).forEach((end, group) => {
      for (; patient < end; patient++) {
        this.groupOf[patient] = group;
        this.ownerOf[patient] = owners.draw(uniform(key0, key1, drawOwner, patient));
        this.portalFromMin[patient] = this.accountFromMin(groups[group], patient);
      }
    });
  }

  /** With the frailties, which other panels may share. */
  get byteLength(): number {
    const { groupOf, ownerOf, portalFromMin, isHelped } = this;
    return [groupOf, ownerOf, portalFromMin, isHelped, this.frailties].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** How readily a patient lets AI see a message, 0 to 1: who is below the share that opts out does. */
  trustOf(patient: number): number {
    return uniform(this.key0, this.key1, drawTrust, patient);
  }

  /** Minutes between two times in which patients have had accounts from outreach, added up. */
  helpedMin(fromMin: number, toMin: number): number {
    let minutes = 0;
    for (let patient = 0; patient < this.isHelped.length; patient++) {
      if (this.isHelped[patient] === 1) minutes += Math.max(0, toMin - Math.max(fromMin, this.portalFromMin[patient]));
    }
    return minutes;
  }

  /** From the start, by the patient's own doing later (a constant hazard), or with help; whichever is first. */
  private accountFromMin({ portalActive, portalAdoptionPerYear, outreach }: GroupPlan, patient: number): number {
    const { key0, key1 } = this;
    if (uniform(key0, key1, drawPortal, patient) < portalActive) return 0;
    let fromMin = Infinity;
    if (portalAdoptionPerYear >= 1) fromMin = 0;
    else if (portalAdoptionPerYear > 0) {
      fromMin = (log(uniform(key0, key1, drawAdoption, patient)) / log(1 - portalAdoptionPerYear)) * yearMin;
    }
    if (outreach === undefined || uniform(key0, key1, drawHelped, patient) >= outreach.activated) return fromMin;
    const helpedMin = outreach.reach.timeOf(uniform(key0, key1, drawHelpedAt, patient));
    if (helpedMin >= fromMin) return fromMin;
    this.isHelped[patient] = 1;
    return helpedMin;
  }

  /**
   * The patient who has a need. The group is chosen by inversion and only then the patient, so that arms in which groups differ in size or
   * need still share most of their patients.
   */
  patientWithNeed(groupU: number, patientU: number): number {
    const group = this.groups.draw(groupU);
    return this.frailties.patientOf(group, patientU);
  }
}

/** By group, the number after that of its last patient: patients are numbered from 0, group by group. */
export function groupEnds({ groups, patients }: PanelPlan): number[] {
  let upTo = 0;
  return groups.map(({ share }, group) => {
    upTo += share;
    return group === groups.length - 1 ? patients : Math.min(patients, Math.round(upTo * patients));
  });
}
