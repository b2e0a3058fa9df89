/** What the format of scenario files says of a place in the world: its meaning, its limits, and which keys are names that its author gave. */
import * as scenarioSchema from '../../scenarios/scenario.schema.json';

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly description?: string;
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Step {
  readonly key: string;
  /** False: a name of the format. */
  readonly isOwnName: boolean;
  readonly description?: string;
}

export interface Field {
  readonly steps: readonly Step[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** @returns a function from the keys below a world, such as `categories`, `advice`, `priority`, to what is known of them */
export function createFieldReader(): (keys: readonly string[]) => Field {
  const $defs = scenarioSchema.$defs as unknown as { readonly [name: string]: Schema };

  /** A schema without references and alternatives; what is said where they stand is kept. */
  function options(schema: Schema): readonly Schema[] {
    const { $ref, anyOf, oneOf, ...own } = schema;
    const inner = $ref !== undefined ? [$defs[$ref.slice('#/$defs/'.length)]] : [...(anyOf ?? []), ...(oneOf ?? [])];
    if (inner.length === 0) return [own];
    return inner.flatMap(options).map((option) => (own.description === undefined ? option : { ...option, description: own.description }));
  }

  function below(schemas: readonly Schema[], key: string): { readonly schemas: readonly Schema[]; readonly isOwnName: boolean } {
    const named = schemas.flatMap(({ properties }) => (properties && Object.hasOwn(properties, key) ? options(properties[key]) : []));
    if (named.length > 0) return { schemas: named, isOwnName: false };
    const others = schemas.flatMap(({ additionalProperties, items }) => [
      ...(typeof additionalProperties === 'object' ? options(additionalProperties) : []),
      ...(items === undefined ? [] : options(items)),
    ]);
    return { schemas: others, isOwnName: true };
  }

  return (keys) => {
    let schemas = options($defs.study);
    const steps: Step[] = [];
    for (const key of keys) {
      const next = below(schemas, key);
      schemas = next.schemas;
      steps.push({
        key,
        isOwnName: next.isOwnName,
        description: schemas.find(({ description }) => description !== undefined)?.description,
      });
    }
    const number = schemas.find(({ type }) => type === 'number' || type === 'integer');
    return { steps, minimum: number?.minimum, maximum: number?.maximum };
  };
}
