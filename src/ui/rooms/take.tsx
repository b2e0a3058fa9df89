/** Take away: the files, and the command that repeats the result. */
import { TakeAway } from '../panels/take-away.tsx';
import type { RoomProps } from './room.ts';

export default function Take({ shown, desk }: RoomProps) {
  return <TakeAway shown={shown} scenarioText={() => desk.scenarioText(shown.origin, shown.opened, shown.scenario)} />;
}
