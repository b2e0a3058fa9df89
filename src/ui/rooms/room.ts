/** What every room of the page gets. */
import type { RemoteDesk } from '../desk/client.ts';
import type { View } from '../panels/view.ts';
import type { Shown } from '../state/state.ts';

export interface RoomProps {
  readonly view: View;
  /** What the pictures show. */
  readonly shown: Shown;
  readonly desk: RemoteDesk;
  /** A run is going on: what is shown will be replaced soon. */
  readonly isRunning: boolean;
}
