/** The rooms of the page that show results. Each is loaded when somebody first enters it. (The editor is no such room: it needs none.) */
import type { ComponentType } from 'preact';
import type { RoomId } from '../words/rooms.ts';
import type { RoomProps } from './room.ts';

export type ResultRoom = Exclude<RoomId, 'change'>;

type Load = () => Promise<{ readonly default: ComponentType<RoomProps> }>;

const rooms: Readonly<Record<ResultRoom, Load>> = {
  answer: () => import('./answer.tsx'),
  work: () => import('./work.tsx'),
  waiting: () => import('./waiting.tsx'),
  patients: () => import('./patients.tsx'),
  flow: () => import('./flow.tsx'),
  ai: () => import('./ai.tsx'),
  money: () => import('./money.tsx'),
  rests: () => import('./rests.tsx'),
  numbers: () => import('./numbers.tsx'),
  take: () => import('./take.tsx'),
};

export const roomOf = (id: ResultRoom): Load => rooms[id];
