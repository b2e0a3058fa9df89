/** What it rests on: which assumptions carry the answer, which arm is recommended where, and how good a lever must be. */
import { useState } from 'preact/hooks';
import { BreakEven } from '../panels/rests/break-even.tsx';
import { Influence } from '../panels/rests/influence.tsx';
import { useStudies } from '../panels/rests/use-studies.ts';
import '../styles/rests.css';
import { restsWords as words } from '../words/rests.ts';
import type { RoomProps } from './room.ts';

export default function Rests(props: RoomProps) {
  const studies = useStudies(props.desk);
  const [wanted, setWanted] = useState<string>();
  const findExactly = (pointer: string): void => {
    setWanted(pointer);
    document.getElementById('break-even')?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <div class="rests-intro">
        <p>{words.intro}</p>
        <p>{words.manners}</p>
      </div>
      <Influence {...props} studies={studies} onFindExactly={findExactly} />
      <div id="break-even" class="rests-part">
        <BreakEven key={wanted ?? ''} {...props} studies={studies} wanted={wanted} />
      </div>
    </>
  );
}
