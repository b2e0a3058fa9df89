/** The list of all fields, made a little at a time so that the page answers keys meanwhile. */
import { useEffect, useState } from 'preact/hooks';
import { armFindables, type Findable, findables } from '../../document/search.ts';
import type { Editing } from './editing.ts';

const sliceMs = 8;

/** Empty until it is complete; made anew when the document has changed and somebody searches. */
export function useFindables({ schema, root, scope, document }: Editing, isWanted: boolean, hasArms: boolean): readonly Findable[] {
  const [all, setAll] = useState<readonly Findable[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    const walk = findables(schema, root, scope);
    const list: Findable[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      const start = performance.now();
      for (let next = walk.next(); !next.done; next = walk.next()) {
        list.push(next.value);
        if (performance.now() - start > sliceMs) {
          timer = setTimeout(go);
          return;
        }
      }
      setAll(hasArms ? [...list, ...armFindables(schema, document)] : list);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [schema, root, scope, document, isWanted, hasArms]);
  return all;
}
