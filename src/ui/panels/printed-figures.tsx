/** The three figures of the page to print: the work, the waiting, the groups. */
import { GroupsFigureAlone } from './patients/groups-figure.tsx';
import type { View } from './view.ts';
import { TurnaroundFigure } from './waiting/turnaround-figure.tsx';
import { WorkFigure } from './work/work-figure.tsx';

export const printedFigures = (view: View) => (
  <>
    <WorkFigure view={view} />
    <TurnaroundFigure view={view} />
    <GroupsFigureAlone view={view} />
  </>
);
