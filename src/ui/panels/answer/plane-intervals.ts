/** What the axes of the plane say each by itself, beside the ellipses, which speak of both at once. */
import type { PlaneCloud, PlaneData } from '../../../charts/index.ts';
import { createEstimator, type Estimate } from '../../../experiment/index.ts';

type Axis = 'x' | 'y';

const estimateOf = ({ points }: Pick<PlaneCloud, 'points'>, axis: Axis): Estimate =>
  createEstimator()(points.map(([x, y]) => (axis === 'x' ? x : y)));

/** To which side of zero the 95 % interval of the mean change lies, if one looks at this axis only; 0 where it holds zero. */
export function sideAlone(cloud: Pick<PlaneCloud, 'points'>, axis: Axis): -1 | 0 | 1 {
  const { mean, halfWidth } = estimateOf(cloud, axis);
  if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth) return 0;
  return mean < 0 ? -1 : 1;
}

/** How many times as wide as the intervals the ellipses are: the least and the most of the arms. Undefined without an ellipse. */
export function ellipseRatio({ clouds }: Pick<PlaneData, 'clouds'>): readonly [least: number, most: number] | undefined {
  const ratios = clouds.flatMap((cloud) => {
    const { ellipse } = cloud;
    if (ellipse === undefined) return [];
    const [half, axis] = ellipse.halfX > 0 ? [ellipse.halfX, 'x' as const] : [ellipse.halfY, 'y' as const];
    const { halfWidth } = estimateOf(cloud, axis);
    return halfWidth ? [half / halfWidth] : [];
  });
  return ratios.length === 0 ? undefined : [Math.min(...ratios), Math.max(...ratios)];
}
