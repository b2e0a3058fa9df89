/** Scenarios of the library, read as the page reads them, and the format that forms are made from. */
import { readBuiltIn } from '../../../../src/library/index.ts';
import { parseScenario, type Scenario, scenarioJsonSchemaText } from '../../../../src/scenario/index.ts';
import type { JsonSchema } from '../../../../src/ui/document/json-schema.ts';

export const schema = JSON.parse(scenarioJsonSchemaText()) as JsonSchema;

export function scenarioOf(id: string): Scenario {
  const found = readBuiltIn(id);
  const { scenario } = parseScenario(found?.text ?? '', {
    file: id,
    load: (reference) => readBuiltIn(reference) ?? { problem: 'not there' },
  });
  if (scenario === undefined) throw new Error(`no good scenario ${id}`);
  return scenario;
}
