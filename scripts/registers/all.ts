import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { RegisterKind } from "./kind.ts";

const isKind = (name: string): boolean =>
  name.endsWith(".ts") &&
  !name.endsWith(".test.ts") &&
  !["kind.ts", basename(import.meta.filename)].includes(name);

/** Every kind of register: what the other files of this folder export, so that a new kind is a new file and nothing else. */
export const registerKinds: readonly RegisterKind[] = (
  await Promise.all(
    readdirSync(import.meta.dirname)
      .filter(isKind)
      .sort()
      .map(async (name) => Object.values((await import(`./${name}`)) as Record<string, RegisterKind>)),
  )
).flat();

/** The kind of this id; throws when there is none, because campaign.yaml has been read before. */
export const kindOf = (id: string): RegisterKind => {
  const kind = registerKinds.find((k) => k.id === id);
  if (!kind) throw new Error(`invalid register kind: ${id}`);
  return kind;
};
