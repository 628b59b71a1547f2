import { expect, test } from "vitest";
import { aside } from "../workers/aside.ts";
import { pngAside, workbookAside } from "./aside.ts";
import { workbook } from "./workbook.ts";

const sheets = (text: string) => [
  { name: "一", table: { columns: [{ title: "名", width: 8 }], rows: [[text]] } },
];

test("another thread gives what the function itself gives, for several at once", async () => {
  const texts = ["甲", "乙", "丙", "丁"];
  const made = await Promise.all(texts.map((text) => workbookAside(sheets(text))));
  for (const [i, text] of texts.entries()) expect(made[i]).toEqual(await workbook(sheets(text)));
});

test("an error of the other thread is thrown here, with its words", async () => {
  await expect(pngAside("<svg><text>🧧</text></svg>")).rejects.toThrow(
    "invalid characters for the fonts of pictures: 🧧",
  );
});

test("a function that a module does not have is named", async () => {
  const nothing = aside<() => Promise<void>>("src/files/inert.ts", "nothing");
  await expect(nothing()).rejects.toThrow(/^invalid task: .*inert\.ts has no nothing$/);
});
