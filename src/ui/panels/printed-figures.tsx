/** The three figures of the page to print: the work, the waiting, the groups. */

import { GroupsFigure } from './groups-figure.tsx';
import { TurnaroundFigure } from './turnaround-figure.tsx';
import type { View } from './view.ts';
import { WorkFigure } from './work-figure.tsx';

export const printedFigures = (view: View) => (
  <>
    <WorkFigure view={view} />
    <TurnaroundFigure view={view} />
    <GroupsFigure view={view} />
  </>
);
