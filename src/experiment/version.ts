/** The version of the engine, written into every result, is that of the package. */
export { version as engineVersion } from '../../package.json';
