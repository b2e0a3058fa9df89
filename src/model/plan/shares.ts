/** Shares of roles as running sums, from which a uniform number picks one. */
import { indexOf, type Names } from './plan.ts';

/** In their order: a role has what lies between the sum before it and its own. */
export type RoleShares = readonly { readonly role: number; readonly upTo: number }[];

/** Names and shares as a scenario gives them, by the index of the role. */
export function rolesOf(names: Names, shares: { readonly [role: string]: number }): { readonly role: number; readonly share: number }[] {
  return Object.entries(shares).map(([role, share]) => ({ role: indexOf(names.roles, role), share }));
}

export function cumulative(shares: readonly { readonly role: number; readonly share: number }[]): RoleShares {
  let upTo = 0;
  return shares.map(({ role, share }) => {
    upTo += share;
    return { role, upTo };
  });
}

/** The role whose share covers u; undefined beyond the last. */
export function pick(shares: RoleShares, u: number): number | undefined {
  for (let i = 0; i < shares.length; i++) if (u < shares[i].upTo) return shares[i].role;
  return undefined;
}

/** The share of the role at a place. */
export function shareAt(shares: RoleShares, place: number): number {
  return shares[place].upTo - (place === 0 ? 0 : shares[place - 1].upTo);
}

/** One of the other roles that close messages of the category, in proportion to their shares; the right one if there is none. */
export function otherResolver(resolvers: RoleShares, right: number, butNot: number, u: number): number {
  let total = 0;
  for (let i = 0; i < resolvers.length; i++) {
    if (resolvers[i].role !== right && resolvers[i].role !== butNot) total += shareAt(resolvers, i);
  }
  let left = u * total;
  for (let i = 0; i < resolvers.length; i++) {
    const { role } = resolvers[i];
    if (role === right || role === butNot) continue;
    left -= shareAt(resolvers, i);
    if (left < 0) return role;
  }
  return right;
}
