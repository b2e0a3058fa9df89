/** Patients: who gains, who loses, and how far groups are apart. */
import '../styles/patients.css';
import { useMemo, useState } from 'preact/hooks';
import { lookUpEquity } from '../../charts/index.ts';
import type { OutcomeId } from '../../experiment/index.ts';
import { GapForestFigure } from '../panels/patients/gap-forest-figure.tsx';
import { GapTable } from '../panels/patients/gap-table.tsx';
import { GroupsFigure } from '../panels/patients/groups-figure.tsx';
import { outcomesByGroup } from '../panels/patients/outcomes-by-group.ts';
import { WinnersFigure } from '../panels/patients/winners-figure.tsx';
import { patientsWords } from '../words/patients.ts';
import type { RoomProps } from './room.ts';

export default function Patients({ view }: RoomProps) {
  const { lookup, groups } = view;
  const [chosen, setChosen] = useState<OutcomeId>('unmetUrgentNeedFraction');
  const ids = useMemo(() => outcomesByGroup(lookup, groups), [lookup, groups]);
  const equity = useMemo(() => lookUpEquity(lookup.result), [lookup]);
  if (ids.length === 0) return <p class="waiting">{patientsWords.noGroups}</p>;
  const choice = { ids, outcome: ids.includes(chosen) ? chosen : ids[0], onChoose: setChosen };
  return (
    <>
      <WinnersFigure view={view} />
      <GroupsFigure view={view} choice={choice} />
      <GapForestFigure view={view} equity={equity} />
      <GapTable view={view} equity={equity} choice={choice} />
    </>
  );
}
