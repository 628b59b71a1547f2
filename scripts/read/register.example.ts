import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll } from "vitest";
import type { Problem, Read } from "../problem.ts";
import { kindOf } from "../registers/all.ts";
import type { TypedRow } from "../registers/kind.ts";
import { codebook } from "./broken.example.ts";
import { openRegister, type RegisterFile, type RegisterOptions } from "./register.ts";

export const book = await codebook();

const folder = await mkdtemp(join(tmpdir(), "nuanbao-register-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
/** Opens bytes as a register file of this name; 备注 is ignored. */
export const open = async (
  bytes: Uint8Array | string,
  name: string,
  kind = "payments",
  more: Partial<RegisterOptions> = {},
): Promise<Read<RegisterFile[]>> => {
  const path = join(folder, String(count++));
  await writeFile(path, bytes);
  return openRegister(path, name, kindOf(kind), { headers: {}, ignore: ["备注"], codebook: book, ...more });
};

/** Opens bytes as a register file and reads them to the end. */
export const read = async (
  ...args: Parameters<typeof open>
): Promise<{ rows: TypedRow[]; problems: Problem[]; passed: number }> => {
  const { value, problems } = await open(...args);
  const all = { rows: [] as TypedRow[], problems: [...problems], passed: 0 };
  for (const file of value ?? [])
    for await (const batch of file.batches()) {
      all.rows.push(...batch.rows);
      all.problems.push(...batch.problems);
      all.passed += batch.passed;
    }
  return all;
};

/** Hexadecimal digits that are not all decimal. */
export const hex = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length }).map((digits) => {
    const text = digits.map((d) => d.toString(16)).join("");
    return /^\d+$/.test(text) ? `a${text.slice(1)}` : text;
  });

/** Days of one winter. */
export const date = fc
  .integer({ min: 0, max: 150 })
  .map((n) => new Date(Date.UTC(2023, 10, 1 + n)).toISOString().slice(0, 10));
