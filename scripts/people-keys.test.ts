import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { isMiswritten, normalNumber, personKey } from "./people-keys.ts";
import { root } from "./project.ts";

// The specimen number of GB 11643-1999, and the form that it had before.
const specimen = "11010519491231002X";
const secret = new TextEncoder().encode("a secret of thirty-two bytes, or more");
const folder = await mkdtemp(join(tmpdir(), "nuanbao-keys-"));
afterAll(() => rm(folder, { recursive: true }));

describe("personKey", () => {
  it("is the same for every spelling of a number, the old one of fifteen digits among them", () => {
    const spellings = [
      specimen,
      "11010519491231002x",
      "'11010519491231002X",
      " １１０１０５１９４９１２３１００２Ｘ",
      "110105491231002",
    ];
    expect(new Set(spellings.map((s) => personKey(secret, "P", s))).size).toBe(1);
    expect(normalNumber("110105491231002")).toBe(specimen);
  });

  it("is the prefix and 32 hexadecimal digits, and another under another secret", () => {
    expect(personKey(secret, "P", specimen)).toMatch(/^P[0-9a-f]{32}$/);
    expect(personKey(secret.slice(1), "P", specimen)).not.toBe(personKey(secret, "P", specimen));
  });
});

it("knows a miswritten identity number", () => {
  expect([specimen, "110105194912310021", "1101051949"].map(isMiswritten)).toEqual([false, true, true]);
});

describe("npm run keys", () => {
  const run = async (text: string | Uint8Array, args: string[], env: NodeJS.ProcessEnv = {}) => {
    const file = join(folder, "payments.csv");
    await writeFile(file, text);
    await writeFile(join(folder, "key"), secret);
    const done = spawnSync(process.execPath, [join(root, "scripts/keys.ts"), file, ...args], {
      encoding: "utf8",
      env: { ...process.env, NUANBAO_PEOPLE_KEY_FILE: join(folder, "key"), ...env },
    });
    const written = await readFile(join(folder, "payments-keys.csv"), "utf8").catch(() => null);
    await rm(join(folder, "payments-keys.csv"), { force: true });
    return { said: done.stdout + done.stderr, status: done.status, written };
  };
  const csv = `发放台账,,,\r\n姓名,身份证号,金额（元）,说明\r\n王小明,${specimen},"1,200","a ""b"""\r\n,,,\r\n合计,,1200,\r\n`;

  it("writes keys in place of the numbers, keeps the other columns, and leaves out what is told", async () => {
    const { said, status, written } = await run(csv, ["--column", "身份证号", "--drop", "姓名"]);
    expect(status).toBe(0);
    const key = personKey(secret, "P", specimen);
    expect(written).toBe(
      `\uFEFF发放台账,,,\r\n人员编码,金额（元）,说明\r\n${key},"1,200","a ""b"""\r\n,,\r\n,1200,\r\n`,
    );
    expect(said + (written ?? "")).not.toMatch(/王小明|11010519/);
  });

  it("reads GB18030 and writes UTF-8 with byte order mark", async () => {
    const gb = Uint8Array.from([0xbb, 0xa7, 0xba, 0xc5, 0x2c, 0x61, 0x0a, 0x31, 0x32, 0x2c, 0x31, 0x0a]);
    const { written } = await run(gb, ["--column", "户号", "--prefix", "H"]);
    expect(written).toBe(`\uFEFF家庭编码,a\r\n${personKey(secret, "H", "12")},1\r\n`);
  });

  it("says the line of a miswritten number and never the number", async () => {
    const { said, status } = await run("身份证号\n110105194912310021\n", ["--column", "身份证号"]);
    expect(status).toBe(0);
    expect(said).toMatch(/payments\.csv:2 .*\[identity-check\]/);
    expect(said).not.toContain("11010519");
  });

  it.each([
    ["a secret", csv, ["--column", "身份证号"], { NUANBAO_PEOPLE_KEY_FILE: "" }, "no-people-key"],
    ["the column", csv, ["--column", "证件"], {}, "missing-column"],
    ["whole numbers", "身份证号\n1.10105E+17\n", ["--column", "身份证号"], {}, "scientific-notation"],
  ])("writes nothing without %s", async (_, text, args, env, rule) => {
    const { said, status, written } = await run(text, args, env);
    expect(said).toContain(`[${rule}]`);
    expect({ status, written }).toEqual({ status: 1, written: null });
    expect((await readdir(folder)).filter((name) => name.includes("part"))).toEqual([]);
  });
});
