import { marks as signs } from "../words/status.ts";
import type { ChartState, Mark } from "./state.ts";
import { absentBox, short, smallText, withheldStub } from "./svg.ts";
import { size } from "./theme.ts";

/** What keeps the parts of a bar from being all that there is, if anything does; what is withheld hides what is absent. */
export type Missing = "withheld" | "absent" | null;

export const missingOf = (parts: readonly Mark[]): Missing => {
  if (parts.some((m) => m.status === "withheld")) return "withheld";
  return parts.some((m) => m.unknown) || parts.every((m) => m.status === "absent") ? "absent" : null;
};

/**
 * The piece after the published parts of a bar, which end at a share of the chart's width: hatched where a part is
 * withheld, else empty with a broken edge. Its length is always the same, so it says nothing.
 */
export const endPiece = (
  { id }: ChartState,
  missing: Missing,
  { end, top, height }: { end: number; top: number; height: number },
): string => {
  const x = `${short(end * 100)}%`;
  const shift = end === 0 ? 1.5 : size.gap;
  const place = { x, transform: `translate(${shift} 0)`, y: top + 0.5, height: height - 1 };
  if (missing === null) return "";
  if (missing === "withheld") return withheldStub(id, place);
  const middle = { x, dx: shift + size.stub / 2, y: top + height / 2 + 4.5, "text-anchor": "middle" };
  return absentBox({ width: size.stub - 1, ...place }) + smallText(signs.absent, middle);
};
