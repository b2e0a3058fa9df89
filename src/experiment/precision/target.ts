/** The precision that somebody asks of an outcome. */

/**
 * At least one of the two. With both, either is enough: where the mean lies near zero no number of replications makes the half
 * width a small part of it, and the absolute one decides.
 */
export interface PrecisionTarget {
  /** Half width as a fraction of the mean's size: 0.05 is 5 %. */
  readonly relativeFraction?: number;
  /**
   * Of whose mean: the outcome's own if left out. Of a difference between two arms the values of the first arm, because a difference
   * may be next to nothing. One value per replication, as in the outcome's series.
   */
  readonly reference?: readonly number[];
  /** Half width in the outcome's own unit. */
  readonly absolute?: number;
}

/** The widest half width that meets the target of an outcome with this mean (its unit). Throws on a target that asks for nothing. */
export function allowedHalfWidth({ relativeFraction, absolute }: PrecisionTarget, mean: number): number {
  const isAsked = (part: number | undefined) => part === undefined || part > 0;
  if ((relativeFraction === undefined && absolute === undefined) || !isAsked(relativeFraction) || !isAsked(absolute))
    throw new RangeError(`a precision target needs a positive relative or absolute half width: ${relativeFraction}, ${absolute}`);
  return Math.max(absolute ?? 0, (relativeFraction ?? 0) * Math.abs(mean));
}
