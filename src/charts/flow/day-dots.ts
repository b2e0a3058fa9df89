/** Where each message of a clinic day is drawn: a pure function of the minute, so that the picture can stand at any. */
import type { ClinicDay } from '../../experiment/index.ts';
import { lastMoves } from './clinic-day.ts';

/** A cell is filled with dots line by line from its upper left corner. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly perLine: number;
}

export interface DotFrame {
  /** Dots at rest by what they are in, and those on their way: SVG path data, a dot for each `h0`. */
  readonly waiting: string;
  readonly working: string;
  readonly done: string;
  readonly moving: string;
  /** Messages in each cell, those included that are on their way to it. */
  readonly counts: readonly number[];
}

export interface DotPlan {
  readonly day: ClinicDay;
  /** By place of the day; undefined: nothing is drawn there. */
  readonly cells: readonly (Cell | undefined)[];
  /** Pixels between dots. */
  readonly pitch: number;
  /** Where messages come from, in pixels. */
  readonly entry: { readonly x: number };
}

const wayOf = { waiting: 'waiting', working: 'working', done: 'done', closedByAi: 'done', left: 'done' } as const;

/** @param travelMin so long a message is on its way after it has moved; 0: it is there at once */
export function dotFrame({ day, cells, pitch, entry }: DotPlan, atMin: number, travelMin: number): DotFrame {
  const { minute, place, start, places } = day;
  const byPlace = places.map((): { readonly move: number; readonly message: number }[] => []);
  lastMoves(day, atMin).forEach((move, message) => {
    if (move >= 0) byPlace[place[move]].push({ move, message });
  });
  const paths = { waiting: '', working: '', done: '', moving: '' };
  byPlace.forEach((members, index) => {
    const cell = cells[index];
    if (cell === undefined) return;
    members.sort((a, b) => minute[a.move] - minute[b.move]);
    let path = '';
    members.forEach(({ move, message }, slot) => {
      let x = cell.x + (slot % cell.perLine) * pitch;
      let y = cell.y + Math.floor(slot / cell.perLine) * pitch;
      const sinceMin = atMin - minute[move];
      if (sinceMin < travelMin) {
        const before = move > start[message] ? cells[place[move - 1]] : undefined;
        const share = ease(sinceMin / travelMin);
        const from = before ?? { x: entry.x, y };
        x = from.x + (x - from.x) * share;
        y = from.y + (y - from.y) * share;
        paths.moving += dotAt(x, y);
        return;
      }
      path += dotAt(x, y);
    });
    paths[wayOf[places[index].kind]] += path;
  });
  return { ...paths, counts: byPlace.map(({ length }) => length) };
}

const dotAt = (x: number, y: number): string => `M${x.toFixed(1)},${y.toFixed(1)}h0`;

const ease = (share: number): number => 1 - (1 - share) * (1 - share);
