import type { Residence } from "./residents.ts";

/** One payment to one person. `programme` and `residence` are codes of the codebook. */
export type Payment = {
  person: string;
  household: string;
  village: string;
  day: string;
  programme: string;
  residence: Residence;
  yuan: number;
};
