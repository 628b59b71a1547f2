import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Region } from "../../src/snapshot/region.ts";
import { bareCampaign } from "../count/bare-campaign.ts";
import { realEffects } from "../effects.ts";
import { codebookRoot } from "../project.ts";
import type { Campaign } from "../read/campaign.ts";
import { readCodebook, type Codebook } from "../read/codebook.ts";
import { randomOf } from "../sample/random.ts";

/** The county of the benchmark: 15 townships with 12 villages each, a winter of five months, eight payments a person. */
export const county = "990201";
export const start = "2024-11-01";
export const asOf = "2025-03-31";
export const months = ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"];
const townships = Array.from({ length: 15 }, (_, i) => `${county}${100 + i}000`);
const villages = townships.flatMap((t) =>
  Array.from({ length: 12 }, (_, i) => `${t.slice(0, 9)}${String(i + 1).padStart(3, "0")}`),
);
const programmes = ["低保", "特困供养", "临时救助", "困难残疾人生活补贴", "重度残疾人护理补贴", "孤儿"];

const region = (code: string, level: Region["level"], parent: string | null): Region => ({
  ...{ code, level, parent },
  name: { zh: `虚构地区${code}`, en: `Invented place ${code}` },
});

export const benchCodebook = async (): Promise<Codebook> => {
  const { value } = await readCodebook(codebookRoot, "data/codebook", realEffects);
  if (!value) throw new Error("invalid codebook");
  return {
    ...value,
    regions: [
      region(county, "county", null),
      ...townships.map((code) => region(code, "township", county)),
      ...villages.map((code) => region(code, "village", `${code.slice(0, 9)}000`)),
    ],
  };
};

/** People, households, payments and money, by township and programme, for every month and since the start. */
export const benchCampaign = (): Campaign =>
  bareCampaign({
    ...{ region: county, start, asOf },
    registers: [{ kind: "payments", files: "registers/payments.csv", source: "台账" }],
    publish: ["relief.persons", "relief.households", "relief.times", "relief.paid"].map((indicator) => ({
      ...{ indicator, by: ["programme"], regions: "township" as const },
      periods: ["行动以来", "各月"],
    })),
  });

/** A key as `npm run keys` makes them: a prefix and 32 hexadecimal digits. */
const key = (prefix: string, n: number): string =>
  prefix + createHash("md5").update(`${prefix}${n}`).digest("hex");

/** Writes registers/payments.csv with this many rows under a folder; the same rows every time. */
export const writePayments = async (folder: string, rows: number): Promise<string> => {
  await mkdir(join(folder, "registers"), { recursive: true });
  const path = join(folder, "registers/payments.csv");
  const { next: random } = randomOf("bench");
  const people = Math.max(1, Math.floor(rows / 8));
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  file.write("人员编码,家庭编码,区划代码,发放日期,项目,城乡,金额（元）\n");
  const pairs = Array.from({ length: people }, (_, i) => `${key("P", i)},${key("H", i >> 1)}`);
  for (let row = 0; row < rows; row += 10_000) {
    let text = "";
    for (let i = row; i < Math.min(rows, row + 10_000); i++) {
      const person = Math.floor(random() * people);
      const day = `${months[Math.floor((i / rows) * months.length)]}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
      const programme = programmes[(person + (random() < 0.2 ? 1 : 0)) % programmes.length];
      const amount = (Math.floor(random() * 90_000) + 100) / 100;
      text += `${pairs[person]},${villages[person % villages.length]},${day},${programme},${person % 3 ? "农村" : "城市"},${amount}\n`;
    }
    if (!file.write(text)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return path;
};
