import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { linkedFile, pagesOf } from "./pages.example.ts";
import { pageOf } from "./said.example.ts";

/** A figure on a page: its cell or what was made of it, its words without spaces, its decimal if it has one, and its status. */
type Shown = { key: string; text: string; value: string; status: string };

/** The record of a cell as a reader finds it: its figures, and where it leads. */
type Found = { figures: readonly Shown[]; links: readonly string[] };

const shown = (figure: HTMLDataElement): Shown => ({
  key: figure.dataset["key"] ?? "",
  text: figure.textContent.replace(/\s+/g, ""),
  value: figure.value,
  status: figure.dataset["status"] ?? "",
});

const recordsOf = (page: Document): Map<string, Found> =>
  new Map(
    [...page.querySelectorAll(".cell[id]")].map((record) => [
      record.id,
      {
        figures: [...record.querySelectorAll("data")].map(shown),
        links: [...record.querySelectorAll("a")].map((a) => a.getAttribute("href") ?? ""),
      },
    ]),
  );

/** Whether two say the same: in the same words, in another unit, or that there is no value. */
const isSame = (a: Shown, b: Shown): boolean =>
  a.key === b.key &&
  a.status === b.status &&
  (a.status !== "value" || a.text === b.text || (a.value !== "" && a.value === b.value));

it.each([...inject("sites"), inject("villages")])(
  "$name: every figure that is a link stands in the record to which it leads; a change does, with a way to the earlier figure",
  async ({ dist }) => {
    const records = new Map<string, Map<string, Found>>();
    const links: { page: string; href: string; figure: Shown }[] = [];
    for (const page of await pagesOf(dist)) {
      const document = pageOf(await readFile(join(dist, page), "utf8"));
      records.set(page, recordsOf(document));
      for (const link of document.querySelectorAll<HTMLAnchorElement>("a.trace")) {
        const figure = link.querySelector("data");
        if (figure) links.push({ page, href: link.getAttribute("href") ?? "", figure: shown(figure) });
      }
    }
    const lost = links.filter(({ page, href, figure }) => {
      const [path = "", id = ""] = href.split("#");
      const anchor = decodeURIComponent(id);
      const found = records.get(path === "" ? page : linkedFile(page, decodeURI(path)))?.get(anchor);
      if (!found?.figures.some((f) => isSame(f, figure))) return true;
      const series = `#${figure.key.split("|")[0] ?? ""}_`;
      const isOther = (l: string) => l.includes(series) && !l.endsWith(`#${id}`);
      return figure.key.includes("#") && !found.links.some(isOther);
    });
    expect(links.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  },
);
