/** Whom a coverage covers: settings by their ids, patient groups by their tags. What it leaves out it does not limit. */
interface Tags {
  readonly [tag: string]: string;
}

/** The part of a lever that says where it is in use. */
interface Covering {
  readonly coverage?: { readonly settings?: readonly string[] };
}

export function coversSetting({ coverage }: Covering, setting: string): boolean {
  return coverage?.settings?.includes(setting) ?? true;
}

/** @param tags of a patient group; undefined: of nobody, whom only a coverage without tags covers */
export function hasTags(tags: Tags | undefined, where: Tags | undefined): boolean {
  return (
    where === undefined ||
    Object.entries(where).every(([tag, value]) => tags !== undefined && Object.hasOwn(tags, tag) && tags[tag] === value)
  );
}
