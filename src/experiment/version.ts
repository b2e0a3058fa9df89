/** The version of the engine, written into every result, is that of the package. */
import { version } from '../../package.json';

export const engineVersion: string = version;
