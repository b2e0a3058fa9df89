/**
 * How often the patients of a panel have needs, each relative to the others of the group: gamma frailties, by which the one who has a
 * need is chosen. Most of the work of making a panel, and the same wherever as many patients are in each group.
 */
import { AliasTable, createSampler, decisionCode, uniform } from '../kernel/index.ts';

const drawFrailty = decisionCode('patient/frailty');
/** Of an alias table: what is kept, and an index. */
const bytesPerPatient = 12;

export class Frailties {
  /** By group, summed over its patients. */
  readonly sums: readonly number[];
  readonly byteLength: number;
  /** By group: its first patient, and the choice among its patients. */
  private readonly firstOf: readonly number[];
  private readonly withinGroup: readonly AliasTable[];

  /** @param ends by group, the number after that of its last patient; patients are numbered from 0, group by group */
  constructor(ends: readonly number[], cv: number, key0: number, key1: number) {
    const frailty = cv > 0 ? createSampler({ family: 'gamma', mean: 1, cv }) : createSampler(1);
    const sums: number[] = [];
    this.firstOf = [0, ...ends.slice(0, -1)];
    this.withinGroup = ends.map((end, group) => {
      const first = this.firstOf[group];
      const frailties = new Float64Array(end - first);
      let sum = 0;
      for (let patient = first; patient < end; patient++) {
        frailties[patient - first] = frailty.draw(uniform(key0, key1, drawFrailty, patient), 0);
        sum += frailties[patient - first];
      }
      sums.push(sum);
      return new AliasTable(sum > 0 ? frailties : [1]);
    });
    this.sums = sums;
    this.byteLength = bytesPerPatient * ends[ends.length - 1];
  }

  /** The patient of a group who has a need. */
  patientOf(group: number, u: number): number {
    return this.firstOf[group] + this.withinGroup[group].draw(u);
  }
}
