/** Messages: the way that needs take, one of them followed through both worlds, and a clinic day as it runs. */
import { useState } from 'preact/hooks';
import { Select } from '../panels/controls.tsx';
import { DayFigure } from '../panels/flow/day-figure.tsx';
import { FlowFigure } from '../panels/flow/flow-figure.tsx';
import { FollowedFigure } from '../panels/flow/followed-figure.tsx';
import '../styles/flow.css';
import { followRoomWords as words } from '../words/flow.ts';
import type { RoomProps } from './room.ts';

export default function Flow(props: RoomProps) {
  const { arms } = props.view;
  const [chosen, setChosen] = useState<string>();
  const others = arms.slice(1);
  const arm = others.find(({ id }) => id === chosen) ?? others[0] ?? arms[0];
  return (
    <>
      {others.length > 1 && (
        <div class="controls">
          <Select
            label={words.against}
            value={arm.id}
            onChange={setChosen}
            choices={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </div>
      )}
      {others.length === 0 && <p class="notes">{words.onlyBaseline}</p>}
      <FlowFigure {...props} arm={arm} />
      {others.length > 0 && <FollowedFigure {...props} arm={arm} />}
      {others.length > 0 && <DayFigure {...props} arm={arm} />}
    </>
  );
}
