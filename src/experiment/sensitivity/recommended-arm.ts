/** Which arm is recommended along the range of a parameter, and at which value another arm takes over. */
import { type Piece, piecesBetween } from './standing-pieces.ts';

/** What the arms gave at one value of the parameter. */
export interface Level {
  readonly value: number;
  /** perArm[arm][replication] on common random numbers; a value that is not finite does not exist. */
  readonly perArm: readonly (readonly number[])[];
}

/** Arms are told by their ids. */
export interface RecommendedArm {
  /** Over each the same arm has the best mean with the same rivals; by rising value, from one end of the range to the other. */
  readonly stretches: readonly {
    readonly from: number;
    readonly to: number;
    /** The arm with the best mean; null where that is not known. */
    readonly best: string | null;
    /** Arms that cannot be told from it: the 95 % interval of the paired difference holds zero. Empty: it is recommended. */
    readonly rivals: readonly string[];
  }[];
  /**
   * The value at which another arm catches up with the one that has the best mean at the parameter's own value: the nearest that is told,
   * or else the nearest. Null where none does, or where the two can be told apart nowhere in the range.
   */
  readonly turn: {
    readonly from: string;
    readonly to: string;
    readonly at: number;
    /** Ends of the values around it at which the two cannot be told apart, with 95 % confidence; null where they reach beyond the range. */
    readonly low: number | null;
    readonly high: number | null;
    /** It is told that at the parameter's own value the one is the best arm and at the end of the range the other; otherwise it may be chance. */
    readonly isTold: boolean;
  } | null;
}

/** Ids of the arms that are told to take over at the ends of the range: by the tornado's tests, over all of its parameters. */
export interface TakesOver {
  readonly low: string | null;
  readonly high: string | null;
}

/**
 * Between the values that were run every replication is taken as straight, so that what is said in between holds as far as that does.
 *
 * An arm that has no value anywhere takes no part; a replication counts if all others have a value at each level. Where one of them has
 * none at an end of the range, nothing is known on that side.
 *
 * @param arms ids, in the order of the levels' values; of arms with equal means the first counts as the best
 * @param levels by rising value: the ends of the range and the parameter's own value
 * @param base the parameter's own value
 */
export function recommendedArm(
  arms: readonly string[],
  levels: readonly Level[],
  base: number,
  better: 'higher' | 'lower',
  takesOver: TakesOver,
): RecommendedArm {
  const isThere = (values: readonly number[]) => values.some(Number.isFinite);
  const places = arms.flatMap((_, arm) => (levels.some(({ perArm }) => isThere(perArm[arm])) ? [arm] : []));
  const known = levels.filter(({ perArm }) => places.length > 0 && places.every((arm) => isThere(perArm[arm])));
  const isKept = (k: number) => known.every(({ perArm }) => places.every((arm) => Number.isFinite(perArm[arm][k])));
  const sign = better === 'higher' ? 1 : -1;
  /** So that more is better. */
  const meritsAt = ({ perArm }: Level) => places.map((arm) => perArm[arm].flatMap((value, k) => (isKept(k) ? [sign * value] : [])));
  const pieces = levels.slice(1).flatMap((to, k): Piece[] => {
    const [from, merits] = [levels[k], [levels[k], to].map(meritsAt)];
    if (known.includes(from) && known.includes(to) && merits[0][0].length > 0)
      return piecesBetween({ value: from.value, merits: merits[0] }, { value: to.value, merits: merits[1] });
    return [{ from: from.value, to: to.value, best: null, rivals: [], isAhead: () => false, isApart: () => false }];
  });
  const idOf = (place: number) => arms[places[place]];
  const told = {
    low: places.findIndex((arm) => arms[arm] === takesOver.low),
    high: places.findIndex((arm) => arms[arm] === takesOver.high),
  };
  const turn = turnOf(pieces, base, told);
  return {
    stretches: joined(pieces).map(({ from, to, best, rivals }) => ({
      from,
      to,
      best: best === null ? null : idOf(best),
      rivals: rivals.map(idOf),
    })),
    turn: turn && { ...turn, from: idOf(turn.from), to: idOf(turn.to) },
  };
}

function joined(pieces: readonly Piece[]): Piece[] {
  const stretches: Piece[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last?.best === piece.best && last.rivals.join() === piece.rivals.join()) stretches.splice(-1, 1, { ...last, to: piece.to });
    else stretches.push(piece);
  }
  return stretches;
}

/** @param told places of the arms that take over at the ends, -1 where none is told to */
function turnOf(pieces: readonly Piece[], base: number, told: { readonly low: number; readonly high: number }) {
  const above = pieces.filter(({ from }) => from >= base);
  const below = pieces.filter(({ to }) => to <= base).reverse();
  const own = above[0]?.best ?? below[0]?.best ?? null;
  if (own === null) return null;
  const turns = [above, below].flatMap((side) => {
    const others = new Set(side.flatMap(({ best, isAhead }) => (best !== null && isAhead(best, own) ? [best] : [])));
    return [...others].flatMap((other) => {
      const apart = pieces.filter(({ isApart }) => isApart(own, other));
      if (apart.length === 0) return [];
      const first = side.findIndex(({ isAhead }) => isAhead(other, own));
      const at = side === above ? side[first].from : side[first].to;
      return {
        from: own,
        to: other,
        at,
        low: apart.findLast(({ to }) => to <= at)?.to ?? null,
        high: apart.find(({ from }) => from >= at)?.from ?? null,
        isTold: other === (side === above ? told.high : told.low),
      };
    });
  });
  turns.sort((one, other) => Number(other.isTold) - Number(one.isTold) || Math.abs(one.at - base) - Math.abs(other.at - base));
  return turns[0] ?? null;
}
