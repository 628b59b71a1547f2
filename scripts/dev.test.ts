import { spawn, type ChildProcess } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { campaignsRoot, root } from "./project.ts";

const id = `preview-${process.pid}`;
const folder = join(campaignsRoot, id);
const returns = join(folder, "returns.csv");
let child: ChildProcess;
let screen = "";
let address = "";

const until = async (what: string, is: () => Promise<boolean> | boolean): Promise<void> => {
  for (let tries = 0; tries < 900; tries++) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}:\n${screen.slice(-2000)}`);
};
const page = async (): Promise<string> =>
  (await fetch(`${address}/${id}/2022-12-16/index.html`)).text().catch(() => "");
const save = async (from: string, to: string): Promise<void> =>
  writeFile(returns, (await readFile(returns, "utf8")).replace(from, to));

beforeAll(async () => {
  await cp(join(campaignsRoot, "linyi-2022"), folder, { recursive: true });
  const file = join(folder, "campaign.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("id: linyi-2022", `id: ${id}`));
  // The runner's own variables would put the preview into another mode.
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  child = spawn(process.execPath, [join(root, "scripts/dev.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  child.stdout?.on("data", (part: Buffer) => (screen += part.toString()));
  await until("the address", () => /http:\/\/localhost:\d+/.test(screen));
  address = /http:\/\/localhost:\d+/.exec(screen)?.[0] ?? "";
}, 60_000);

afterAll(async () => {
  child.kill();
  await rm(folder, { recursive: true, force: true });
});

it("previews a draft, says so on the page, and follows a saved figure", async () => {
  await until("the draft", async () => (await page()).includes("草稿"));
  expect(await page()).toContain("68个");
  await save("68个", "69个");
  await until("the new figure", async () => (await page()).includes("69个"));
  expect(await page()).not.toContain("68个");
});

it("shows a mistake on the page in the words of the terminal, with file and line, until it is mended", async () => {
  await save("69个", "六十九");
  await until("the message", async () => (await page()).includes("[not-a-number]"));
  const line = screen.split("\n").findLast((l) => l.includes("[not-a-number]")) ?? "";
  expect(line).toMatch(new RegExp(`data/campaigns/${id}/returns\\.csv:\\d+ 数值 “六十九”`));
  expect(await page()).toContain(line.replace(/^问题 /, ""));
  await save("六十九", "69个");
  await until("the mended page", async () => (await page()).includes("69个"));
});

it("serves the files of the charts that pages show", async () => {
  const text = async (path: string): Promise<string> => (await fetch(new URL(path, address))).text();
  const links = [...(await text("/indicators.html")).matchAll(/href="(\/indicators\/[^"]+\.html)"/g)];
  const charts: string[] = [];
  for (const [, page = ""] of links)
    charts.push(...[...(await text(page)).matchAll(/href="([^"]+\.svg)" id/g)].map(([, file = ""]) => file));
  expect(charts.length).toBeGreaterThan(0);
  for (const file of charts) expect([file, await text(file)]).toEqual([file, expect.stringMatching(/^<svg/)]);
});
