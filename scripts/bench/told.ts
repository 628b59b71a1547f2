import { z } from "zod";

/** What a process that counts registers measured: milliseconds, counts to compare, and its peak of memory in bytes. */
export const counted = z.strictObject({
  rows: z.int(),
  cells: z.int(),
  people: z.int(),
  intake: z.number(),
  counting: z.number(),
  memory: z.number(),
});

/** What a process that protects a table measured: the figures by which patterns are compared, seconds, and its peak of memory in bytes. */
export const protectedTable = z.object({
  name: z.string(),
  cells: z.int(),
  primary: z.int(),
  secondary: z.int(),
  valueWithheld: z.number(),
  seconds: z.number(),
  stages: z.object({ withhold: z.number(), audit: z.number() }),
  lps: z.int(),
  safe: z.boolean(),
  audit: z.object({ exact: z.int(), interval: z.int(), insider: z.int(), insiders: z.boolean() }),
  memory: z.number(),
});
export type ProtectedTable = z.infer<typeof protectedTable>;

type Told = z.infer<typeof counted> | ProtectedTable;
type Found<T> = T extends unknown ? Omit<T, "memory"> : never;

/** Hands what was measured to the process that asked for it. */
export const told = (found: Found<Told>): void => {
  const memory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${JSON.stringify({ ...found, memory })}\n`);
};
