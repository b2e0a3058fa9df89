/** Staff that work for several settings: somebody employs them, and they have one waiting line. */
import { error, type Flaw, quoted } from '../problem.ts';
import type { World } from '../schema/study.ts';

export function sharedStaff(world: World): Flaw[] {
  return Object.entries(world.settings).flatMap(([id, { shared, panel }]) => {
    const owners = panel?.owners;
    const ofPanel = owners !== undefined && Object.hasOwn(shared, owners) ? [sharedOwners(id, owners, shared[owners])] : [];
    return [...Object.entries(shared).flatMap(([role, from]) => sharedRole(world, id, role, from) ?? []), ...ofPanel];
  });
}

function sharedOwners(id: string, role: string, from: string): Flaw {
  const hint = 'owners have patients of their own, and so cannot be shared';
  return error(['settings', id, 'panel', 'owners'], 'a role of this setting itself', `${quoted(role)}, shared from ${from}`, hint);
}

function sharedRole(world: World, id: string, role: string, from: string): Flaw | undefined {
  const path = ['settings', id, 'shared', role];
  if (from === id) return error(path, 'another setting', quoted(from), "a setting's own staff are under roles");
  if (Object.hasOwn(world.settings[id].roles, role)) {
    const flaw = error(path, 'a role that this setting does not have itself', quoted(role), `leave out ${role} here or under roles`);
    return { ...flaw, isKey: true };
  }
  const other = Object.hasOwn(world.settings, from) ? world.settings[from] : undefined;
  // A setting that there is not is said elsewhere.
  if (other === undefined) return undefined;
  if (!Object.hasOwn(other.roles, role)) {
    return error(path, `a setting that has the role ${role} itself`, quoted(from), employer(world, role, other));
  }
  if (other.roles[role].inBasket === 'own') {
    const hint = `set inBasket to shared in ${from}`;
    return error(path, 'a role with one waiting line for all', `${quoted(role)}, whose members have in-baskets of their own`, hint);
  }
  return undefined;
}

/** Who has the role, as a hint. */
function employer(world: World, role: string, named: World['settings'][string]): string {
  if (Object.hasOwn(named.shared, role)) return `it has it from ${named.shared[role]}: name that`;
  const employers = Object.entries(world.settings).filter(([, { roles }]) => Object.hasOwn(roles, role));
  return employers.length === 0 ? 'no setting has it' : `these have it: ${employers.map(([id]) => id).join(', ')}`;
}
