/** Reading of what is no scenario. */
export { readText, UnreadableError } from '../files/index.ts';
