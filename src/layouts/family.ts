import type { Region } from "../snapshot/region.ts";
import { regionOf } from "../snapshot/select.ts";
import type { Ledger } from "./ledger.ts";

/** A region among its relatives; the widest ancestor first, the rest by code. */
export type Family = {
  region: Region;
  ancestors: readonly Region[];
  children: readonly Region[];
  /** Those within the same parent, this one included. */
  siblings: readonly Region[];
  previous: Region | undefined;
  next: Region | undefined;
};

const ancestorsOf = (region: Region, all: Pick<Ledger, "facts">): Region[] => {
  if (region.parent === null) return [];
  const parent = regionOf(all.facts.vocabulary, region.parent);
  return [...ancestorsOf(parent, all), parent];
};

/** The family of a region. Throws when the site knows no such region. */
export const familyOf = (all: Pick<Ledger, "facts" | "within">, code: string): Family => {
  const region = regionOf(all.facts.vocabulary, code);
  const siblings = all.within.get(region.parent ?? "") ?? [];
  const at = siblings.indexOf(region);
  return {
    region,
    ancestors: ancestorsOf(region, all),
    children: all.within.get(code) ?? [],
    siblings,
    previous: siblings[at - 1],
    next: siblings[at + 1],
  };
};

/** Siblings that a page names: at most `most`, those nearest by code, so that pages do not grow with the family. */
export const nearSiblings = (
  { region, siblings }: Pick<Family, "region" | "siblings">,
  most = 30,
): readonly Region[] => {
  const from = Math.max(0, Math.min(siblings.indexOf(region) - Math.floor(most / 2), siblings.length - most));
  return siblings.slice(from, from + most);
};
