import { inspections } from "./inspections.ts";
import type { RegisterKind } from "./kind.ts";
import { patrols } from "./patrols.ts";
import { payments } from "./payments.ts";
import { rescues } from "./rescues.ts";
import { services } from "./services.ts";
import { visits } from "./visits.ts";

/** Every kind of register. A new kind is a file beside these and its name here. */
export const registerKinds: readonly RegisterKind[] = [
  ...[payments, visits, patrols],
  ...[rescues, inspections, services],
];

/** The kind of this id; throws when there is none, because campaign.yaml has been read before. */
export const kindOf = (id: string): RegisterKind => {
  const kind = registerKinds.find((k) => k.id === id);
  if (!kind) throw new Error(`invalid register kind: ${id}`);
  return kind;
};
