/** Take away: the files, the command that repeats the result, and one page to print. */
import { useCallback } from 'preact/hooks';
import { PrintedPage } from '../panels/printed-page.tsx';
import { TakeAway } from '../panels/take-away.tsx';
import '../styles/printed.css';
import type { RoomProps } from './room.ts';

export default function Take(props: RoomProps) {
  const { shown, desk } = props;
  const { origin, opened, scenario } = shown;
  const scenarioText = useCallback(() => desk.scenarioText(origin, opened, scenario), [desk, origin, opened, scenario]);
  return (
    <>
      <TakeAway room={props} scenarioText={scenarioText} />
      <PrintedPage {...props} />
    </>
  );
}
