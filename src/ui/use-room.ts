/** Which room the reader is in: what the address says after its `#`. */
import { useEffect, useState } from 'preact/hooks';
import { type RoomId, roomIds } from './words/rooms.ts';

const roomInAddress = (): RoomId | undefined => roomIds.find((id) => location.hash === `#${id}`);

export function useRoom(): RoomId {
  const [room, setRoom] = useState<RoomId>(() => roomInAddress() ?? 'answer');
  useEffect(() => {
    // Other addresses are places in the room that one is in.
    const follow = () => setRoom((now) => roomInAddress() ?? (location.hash === '' ? 'answer' : now));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return room;
}
