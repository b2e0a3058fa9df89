/** The range between two values of a parameter, cut wherever something changes between two arms. Arms are places in the merits. */
import { straightLead } from './straight-lead.ts';

/** Merits: [arm][replication], so that more is better, each of them finite. */
export interface Merits {
  readonly value: number;
  readonly merits: readonly (readonly number[])[];
}

export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The arm with the best mean; null where that is not known. */
  readonly best: number | null;
  /** Arms that cannot be told from it. */
  readonly rivals: readonly number[];
  /** The mean of the one is better. */
  readonly isAhead: (one: number, other: number) => boolean;
  /** The 95 % interval of the paired difference of the two excludes zero. */
  readonly isApart: (one: number, other: number) => boolean;
}

/** Of edges nearer than this part of the way only one cuts. */
const narrowest = 1e-9;

/** Every replication is taken as straight between the two. */
export function piecesBetween(from: Merits, to: Merits): Piece[] {
  const arms = from.merits.map((_, arm) => arm);
  const leadAt = ({ merits }: Merits, one: number, other: number) => merits[one].map((merit, k) => merit - merits[other][k]);
  const leads = arms.map((one) => arms.map((other) => straightLead(leadAt(from, one, other), leadAt(to, one, other))));
  const edges = leads.flat().flatMap((lead) => lead.edges);
  const cuts = [0, 1];
  for (const edge of edges) if (cuts.every((cut) => Math.abs(cut - edge) > narrowest)) cuts.push(edge);
  cuts.sort((one, other) => one - other);
  const valueAt = (part: number) => (part === 1 ? to.value : from.value + part * (to.value - from.value));
  return cuts.slice(1).map((end, k): Piece => {
    const middle = (cuts[k] + end) / 2;
    const isAhead = (one: number, other: number) => leads[one][other].meanAt(middle) > 0;
    const isApart = (one: number, other: number) => leads[one][other].isApartAt(middle);
    const best = arms.reduce((most, arm) => (isAhead(arm, most) ? arm : most));
    const rivals = arms.filter((arm) => arm !== best && !isApart(best, arm));
    return { from: valueAt(cuts[k]), to: valueAt(end), best, rivals, isAhead, isApart };
  });
}
