import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../project.ts";

// What is planted in the headers, cells, notes, file names and sheet names of data/cases/broken-registers.
const planted = ["王小明", "11010519491231002", "110105491231002", "13800138000", "6222020000000000000"];
const spellings = planted.flatMap((word) => [Buffer.from(word), Buffer.from(word, "utf16le")]);

/** The files under a folder whose name or bytes hold something planted. */
const holding = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path) : Buffer.alloc(0);
    if (planted.some((word) => entry.name.includes(word)) || spellings.some((s) => bytes.includes(s)))
      found.push(path);
  }
  return found;
};

it("leaves nothing of refused registers on the screen, in temporary files or in the project's folders", async () => {
  const temporary = await mkdtemp(join(tmpdir(), "nuanbao-canary-"));
  const program = `
    import { readdir } from "node:fs/promises";
    import { join } from "node:path";
    const { brokenRegisters, codebook, readFolder } = await import(${JSON.stringify(join(root, "scripts/read/broken.example.ts"))});
    const { groupedLines } = await import(${JSON.stringify(join(root, "scripts/grouped.ts"))});
    const { problemsCsv } = await import(${JSON.stringify(join(root, "scripts/problems-csv.ts"))});
    const book = await codebook();
    for (const name of await readdir(brokenRegisters)) {
      const { problems } = await readFolder(join(brokenRegisters, name), book);
      console.log(groupedLines(problems, "zh").join("\\n"), problemsCsv(problems, "en"));
    }`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain("[personal-data]");
  for (const word of planted) expect(stdout).not.toContain(word);
  const folders = [temporary, ...["data/private", "data/published", "dist"].map((f) => join(root, f))];
  expect((await Promise.all(folders.map(holding))).flat()).toEqual([]);
  await rm(temporary, { recursive: true });
});
