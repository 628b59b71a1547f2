import { splitsRunTogether } from "../clean/run-together.ts";
import { cell, implausible, type Operand, type Verdict } from "./verdict.ts";

/** A count of people without its households is not two numbers run together: 2150户2867人 printed as 21502867人. */
export const runTogether = (persons: Operand): Verdict => ({
  holds: splitsRunTogether(persons.value).length === 0,
  arithmetic: [cell(persons)],
  doubtful: implausible(persons),
});
