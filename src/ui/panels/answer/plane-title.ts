/** What the plane shows, in a sentence: only what the whole ellipse of an arm says. */
import { type PlaneCloud, type PlaneData, sideOf } from '../../../charts/index.ts';
import { planeWords, type SideWords } from '../../words/plane.ts';

interface Named {
  readonly axis: { readonly title: string };
  readonly sides: SideWords;
}

export function planeTitle({ clouds }: PlaneData, work: Named, patients: Named): string {
  return planeWords.title(clouds.map((cloud) => sentence(cloud, work, patients)).join('; '));
}

function sentence(cloud: PlaneCloud, work: Named, patients: Named): string {
  const { arm, ellipse } = cloud;
  if (ellipse === undefined) return planeWords.few(arm.title);
  if (ellipse.containsZero) return planeWords.both(arm.title);
  const said = (axis: 'x' | 'y', { sides }: Named) => {
    const side = sideOf(cloud, axis);
    return side === 0 ? undefined : side < 0 ? sides.down : sides.up;
  };
  const [x, y] = [said('x', work), said('y', patients)];
  if (x !== undefined && y !== undefined) return planeWords.sure(arm.title, x, y);
  if (x !== undefined) return planeWords.oneSure(arm.title, x, planeWords.unsure(patients.axis.title));
  if (y !== undefined) return planeWords.oneSure(arm.title, y, planeWords.unsure(work.axis.title));
  return planeWords.together(arm.title);
}
