import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, inject, it } from "vitest";
import { pagesOf } from "./pages.example.ts";

/** The rules of the HTML standard alone, none of style. The validator brings them along and asks nobody. */
const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ["html-validate:standard"], elements: ["html5"] }),
);

const findings = async (html: string, name: string): Promise<string[]> =>
  (await validator.validateString(html, name)).results.flatMap(({ messages }) =>
    messages.map((m) => `${name}:${m.line}:${m.column} ${m.ruleId} ${m.message}`),
  );

it.each([...inject("sites"), inject("villages")])(
  "$name: every page is valid HTML",
  async ({ dist }) => {
    for (const name of await pagesOf(dist))
      expect(await findings(await readFile(join(dist, name), "utf8"), name)).toEqual([]);
  },
  300_000,
);

it("a page that is not is found out", async () => {
  const page =
    '<!doctype html><html lang="zh-CN"><head><title>a</title></head><body><p><div>b</div></p></body></html>';
  expect(await findings(page, "a.html")).toHaveLength(1);
});
