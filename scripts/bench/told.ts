import { z } from "zod";

/** What a process of the benchmark measured: milliseconds, counts to compare, and its peak of memory in bytes. */
export const measured = z.strictObject({
  rows: z.int(),
  cells: z.int(),
  people: z.int(),
  intake: z.number(),
  counting: z.number(),
  memory: z.number(),
});
export type Measured = z.infer<typeof measured>;

/** Hands what was measured to the process that asked for it. */
export const told = (found: Omit<Measured, "memory">): void => {
  const memory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${JSON.stringify({ ...found, memory })}\n`);
};
