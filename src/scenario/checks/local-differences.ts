/** What is different in a setting about categories must be about something that the category has. */
import { error, type Flaw, warning } from '../problem.ts';
import type { World } from '../schema/study.ts';

export function localDifferences(world: World): Flaw[] {
  return Object.entries(world.settings).flatMap(([setting, { categories }]) =>
    Object.entries(categories).flatMap(([id, { followUp, handlingFactor }]) => {
      const path = ['settings', setting, 'categories', id];
      // A category that there is not is said elsewhere.
      if (!Object.hasOwn(world.categories, id)) return [];
      const { handlingMin, readingMin, followUp: common } = world.categories[id];
      const timeless = Object.keys(handlingFactor).filter((role) => !Object.hasOwn(handlingMin, role) && !Object.hasOwn(readingMin, role));
      return [
        ...(followUp !== undefined && common === undefined
          ? [error([...path, 'followUp'], `the followUp of categories.${id}, with its delay`, 'nothing')]
          : []),
        ...timeless.map((role) => {
          const flaw = warning([...path, 'handlingFactor', role], `a role with minutes in categories.${id}`, 'none', 'it has no effect');
          return { ...flaw, isKey: true };
        }),
      ];
    }),
  );
}
