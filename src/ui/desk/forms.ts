/** The format of scenario files for the editor's forms. */
import { scenarioJsonSchemaText } from '../../scenario/index.ts';
import type { JsonSchema } from '../document/json-schema.ts';

/** Made here because whoever knows the schema knows Zod, which the page does not load. */
export const formSchema = (): JsonSchema => JSON.parse(scenarioJsonSchemaText()) as JsonSchema;
