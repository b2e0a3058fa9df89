/** What the plane shows, in a sentence: only what the whole ellipse of an arm says is said without more words. */
import { type PlaneCloud, type PlaneData, sideOf } from '../../../charts/index.ts';
import { planeWords, type SideWords } from '../../words/plane.ts';
import { sideAlone } from './plane-intervals.ts';

interface Named {
  readonly axis: { readonly title: string };
  readonly sides: SideWords;
}

/** What is told of an axis: by the ellipse, by the interval of this axis only, or not at all. */
interface Told {
  readonly by: 'ellipse' | 'interval' | 'nothing';
  /** What the side is called; empty if it is not told. */
  readonly side: string;
}

export function planeTitle({ clouds }: PlaneData, work: Named, patients: Named): string {
  return planeWords.title(clouds.map((cloud) => planeWords.of(cloud.arm.title, sentence(cloud, work, patients))).join('; '));
}

function sentence(cloud: PlaneCloud, work: Named, patients: Named): string {
  const { ellipse } = cloud;
  if (ellipse === undefined) return planeWords.few;
  const [x, y] = [toldOf(cloud, 'x', work), toldOf(cloud, 'y', patients)];
  if (x.by === 'nothing' && y.by === 'nothing') return ellipse.containsZero ? planeWords.both : planeWords.together;
  if (x.by === y.by) return x.by === 'ellipse' ? planeWords.bothSure(x.side, y.side) : planeWords.bothAlone(x.side, y.side);
  const [ofX, ofY] = [phrase(x, work), phrase(y, patients)];
  return y.by === 'ellipse' || x.by === 'nothing' ? planeWords.surerFirst(ofY, ofX) : planeWords.surerFirst(ofX, ofY);
}

function toldOf(cloud: PlaneCloud, axis: 'x' | 'y', { sides }: Named): Told {
  const nameOf = (side: -1 | 1) => (side < 0 ? sides.down : sides.up);
  const jointly = sideOf(cloud, axis);
  if (jointly !== 0) return { by: 'ellipse', side: nameOf(jointly) };
  const alone = sideAlone(cloud, axis);
  return alone === 0 ? { by: 'nothing', side: '' } : { by: 'interval', side: nameOf(alone) };
}

function phrase({ by, side }: Told, { axis }: Named): string {
  if (by === 'nothing') return planeWords.unsure(axis.title);
  return by === 'interval' ? planeWords.alone(side) : side;
}
