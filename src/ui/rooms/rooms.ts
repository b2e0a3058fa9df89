/** The rooms of the page that show results. Each is loaded when somebody first enters it. (The editor is no such room: it needs none.) */
import type { ComponentType } from 'preact';
import type { RoomId } from '../words/rooms.ts';
import type { RoomProps } from './room.ts';

export type ResultRoom = Exclude<RoomId, 'change'>;

type Load = () => Promise<{ readonly default: ComponentType<RoomProps> }>;

const files = import.meta.glob<{ readonly default: ComponentType<RoomProps> }>(['./*.tsx', '!./change.tsx']);

export const roomOf = (id: ResultRoom): Load => files[`./${id}.tsx`];
