/**
 * The scenarios that come with the program, as text. Their ids are their places: `scenarios/published/routing.yaml` has the id
 * `published/routing`. The build puts them in: all at once for the command line, each on demand for the page, which needs few of them.
 *
 * It must not know: what is in a scenario, or who reads it.
 */
export { type BuiltIn, library, readBuiltIn } from './at-once.ts';
export { builtInIds, fetchBuiltIn } from './on-demand.ts';
