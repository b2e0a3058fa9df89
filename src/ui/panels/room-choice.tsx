/** The way from room to room: links, so that each has an address. */
import { navigationWords, type RoomId, roomIds, roomWords } from '../words/rooms.ts';

export function RoomChoice({ room }: { readonly room: RoomId }) {
  return (
    <nav class="rooms" aria-label={navigationWords.label}>
      <ul>
        {roomIds.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === room ? 'page' : undefined} title={roomWords[id].about}>
              {roomWords[id].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
