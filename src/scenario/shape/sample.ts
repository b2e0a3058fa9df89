/** Something that a schema accepts, of no meaning, to stand in for what is wrong while the rest of the file is checked. */
import { z } from 'zod';
import { mayBeLeftOut, optionsOf } from './schema-walk.ts';

/** Undefined when the value may be left out. */
export function sample(schema: z.ZodType): unknown {
  if (mayBeLeftOut(schema)) return undefined;
  const [option] = optionsOf(schema);
  if (option instanceof z.ZodEnum) return option.options[0];
  if (option instanceof z.ZodLiteral) return option.value;
  if (option instanceof z.ZodRecord) return {};
  if (option instanceof z.ZodObject) {
    return Object.fromEntries(Object.entries(option.shape).map(([key, child]) => [key, sample(child as z.ZodType)]));
  }
  const element = option instanceof z.ZodArray ? sample(option.element as z.ZodType) : undefined;
  const candidates = [1, 0.5, 0, 'x', '00:00', false, [element], Array(7).fill(element), Array(24).fill(element)];
  return candidates.find((candidate) => option.safeParse(candidate).success);
}
