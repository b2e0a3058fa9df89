/** A part of the page that is loaded when it is first needed. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { navigationWords } from '../words/rooms.ts';

interface LazilyProps<Props extends object> {
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  readonly props: Props;
  /** Called when the part stands, after its own effects, or with the reason why it could not be loaded. */
  readonly onSettled?: (failure?: string) => void;
}

type Loaded<Props> = { readonly load: unknown; readonly part?: ComponentType<Props>; readonly failure?: string };

export function Lazily<Props extends object>({ load, props, onSettled }: LazilyProps<Props>) {
  const [loaded, setLoaded] = useState<Loaded<Props>>({ load });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (module) => isWanted && setLoaded({ load, part: module.default }),
      (error: unknown) => isWanted && setLoaded({ load, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  const { part, failure } = loaded;
  const isSettled = loaded.load === load && (part !== undefined || failure !== undefined);
  useEffect(() => {
    if (isSettled) onSettled?.(failure);
  }, [isSettled, failure, onSettled]);
  if (loaded.load === load && failure !== undefined) return <p role="alert">{navigationWords.broken(failure)}</p>;
  if (loaded.load !== load || part === undefined) return <p class="waiting">{navigationWords.loading}</p>;
  const Part = part;
  return <Part {...props} />;
}
