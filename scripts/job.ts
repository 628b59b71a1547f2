import type { Doing } from "./count/stage.ts";
import type { Places } from "./read/inputs.ts";

/** A release to make: its inputs, where earlier releases are, and the key for commitments. */
export type Job = {
  places: Places;
  /** The campaign's folder name. */
  id: string;
  /** The day of the release to make, where there are several; null for the only one or the latest. */
  asOf: string | null;
  published: string;
  /** Where earlier releases left what is confidential. */
  private: string;
  /** A folder for temporary files, as confidential as the registers. */
  temporary: string;
  commitmentKey: Uint8Array;
  /** A preview: the state is `draft` whatever campaign.yaml says. */
  draft: boolean;
  /** Told again and again how far long work has come. */
  onProgress: (doing: Doing) => void;
};

/** How many things went into a stage and came out: for the person at the screen. */
export type Stage = {
  stage: "read" | "clean" | "count" | "reconcile" | "protect" | "write";
  in: number;
  out: number;
};
