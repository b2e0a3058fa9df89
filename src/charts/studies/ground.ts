/** Draws the ground of a frontier's panel: where it is surely won, where surely lost, and the line between. */
import { add } from '../element.ts';
import type { Group } from '../frame.ts';
import type { FrontierData, FrontierGround, FrontierPanel } from './frontier.ts';
import { regionAbove } from './region.ts';

interface Axes {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

type Point = readonly [number, number];

/** @param id begins the names of what clips; no other panel of the document has it */
export function drawGround(body: Group, { xs, ys }: Pick<FrontierData, 'xs' | 'ys'>, panel: FrontierPanel, { x, y }: Axes, id: string): void {
  const { grounds, unit } = panel;
  const lineOf = (points: readonly Point[]): string => `M${points.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('L')}`;
  const regionOf = (values: readonly number[]): string =>
    regionAbove(xs, ys, values)
      .map((polygon) => `${lineOf(polygon)}Z`)
      .join('');

  /** A group that shows only what lies in all of these regions. */
  const inAll = (regions: readonly string[], name: string): Group =>
    regions.reduce((group, d, place) => {
      const clip = `${id}-${name}-${place}`;
      add(add(body, 'clipPath', { id: clip }), 'path', { d });
      return add(group, 'g', { 'clip-path': `url(#${clip})` });
    }, add(body, 'g'));

  // All polygons run the same way round, so that in one path overlapping ones are filled once.
  const lost = grounds.map(({ surelyLost }) => regionOf(surelyLost)).join('');
  add(body, 'path', { class: 'paper', d: lost });
  add(body, 'path', { class: 'lost-ground', d: lost });

  const [won, ...others] = grounds.map(({ surelyWon }) => regionOf(surelyWon));
  const shared = inAll(others, 'won');
  add(shared, 'path', { class: 'paper', d: won });
  add(shared, 'path', { class: unit === null ? 'won-ground is-all' : 'won-ground', d: won });

  // The line of an outcome bounds what is won by the means only where the others are won.
  grounds.forEach((ground, place) => {
    const beside = grounds.filter((other): other is FrontierGround => other !== ground);
    const seen = inAll(
      beside.map(({ won: gains }) => regionOf(gains)),
      `even-${place}`,
    );
    add(seen, 'path', { class: 'even-line', d: ground.even.map(lineOf).join('') });
  });
}
