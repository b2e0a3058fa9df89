/** The names of the arms at their means on the plane, moved apart where they would cover one another. */
import { add } from '../element.ts';
import type { Group } from '../frame.ts';
import { armClass } from '../marks.ts';
import { textWidth, wrapText } from '../text.ts';
import type { PlaneCloud } from './plane.ts';
import type { Ends } from './plane-quarters.ts';

interface Name {
  readonly cloud: PlaneCloud;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Where it would stand, and where it stands. */
  readonly wish: number;
  top: number;
}

const size = 13;
const lineHeight = 16;
const widest = 210;
const distance = 12;
/** Room for the words in the corners. */
const corner = 28;

export function drawPlaneNames(
  body: Group,
  clouds: readonly PlaneCloud[],
  across: (value: number) => number,
  up: (value: number) => number,
  ends: Ends,
): void {
  const names = clouds.map((cloud): Name => {
    const lines = wrapText(cloud.arm.title, widest, size);
    const width = Math.max(...lines.map((text) => textWidth(text, size)));
    const [from, to] = besideAll(cloud, clouds, across);
    const x = to + distance + width <= ends.right ? to + distance : Math.max(ends.left, from - distance - width);
    const height = lines.length * lineHeight;
    const wish = up(cloud.mean[1]) - height / 2;
    return { cloud, lines, x, width, height, wish, top: wish };
  });
  settle(names, ends);
  for (const { cloud, lines, x, width, height, wish, top } of names) {
    const group = add(body, 'g', { class: armClass(cloud.arm), 'aria-hidden': 'true' });
    if (Math.abs(top - wish) > 4) {
      const near = x > across(cloud.mean[0]) ? x - 3 : x + width + 3;
      add(group, 'line', { class: 'leader', x1: across(cloud.mean[0]), y1: up(cloud.mean[1]), x2: near, y2: top + height / 2 });
    }
    lines.forEach((text, index) => {
      add(group, 'text', { class: 'label value', x, y: top + 12.5 + index * lineHeight }, text);
    });
  }
}

/** The ends across of all ellipses that touch the one of this cloud. */
function besideAll(cloud: PlaneCloud, clouds: readonly PlaneCloud[], across: (value: number) => number): [from: number, to: number] {
  const box = ({ mean: [x, y], ellipse }: PlaneCloud) => ({ x, y, halfX: ellipse?.halfX ?? 0, halfY: ellipse?.halfY ?? 0 });
  const own = box(cloud);
  const touching = clouds
    .map(box)
    .filter(({ x, y, halfX, halfY }) => Math.abs(x - own.x) <= halfX + own.halfX && Math.abs(y - own.y) <= halfY + own.halfY);
  return [Math.min(...touching.map(({ x, halfX }) => across(x - halfX))), Math.max(...touching.map(({ x, halfX }) => across(x + halfX)))];
}

/** From top to bottom each below those above it that it would touch, then all of them as far up as the plane asks. */
function settle(names: readonly Name[], { top, bottom }: Ends): void {
  const ordered = [...names].sort((a, b) => a.wish - b.wish);
  const isBeside = (a: Name, b: Name) => a.x < b.x + b.width + 6 && b.x < a.x + a.width + 6;
  ordered.forEach((name, index) => {
    name.top = Math.max(top + corner, name.wish);
    for (const above of ordered.slice(0, index)) if (isBeside(above, name)) name.top = Math.max(name.top, above.top + above.height + 4);
  });
  let floor = bottom - corner;
  for (const name of [...ordered].reverse()) {
    name.top = Math.min(name.top, floor - name.height);
    if (ordered.some((other) => other !== name && isBeside(other, name))) floor = Math.min(floor, name.top - 4);
  }
}
