/** A value that follows another when nothing has been typed for a moment. */
import { useEffect, useState } from 'preact/hooks';

const pauseMs = 120;

export function useDeferred<Value>(value: Value): Value {
  const [deferred, setDeferred] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDeferred(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return deferred;
}
