/** Work: who works when, a day of one role, and its week. */
import { DayFigure } from '../panels/work/day-figure.tsx';
import { WeekFigure } from '../panels/work/week-figure.tsx';
import { WorkFigure } from '../panels/work/work-figure.tsx';
import type { RoomProps } from './room.ts';

export default function Work({ view }: RoomProps) {
  return (
    <>
      <DayFigure view={view} />
      <WorkFigure view={view} />
      <WeekFigure view={view} />
    </>
  );
}
