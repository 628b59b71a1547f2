import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedNames, unboundNumerals } from "./allowed.ts";
import { bindDocument, bindInline } from "./bind.ts";
import type { Block, Inline } from "./block.ts";
import { cell, december, facts, lastDecember, value, vocabulary } from "./facts.example.ts";

const all = facts(
  cell("support.households", value(2150)),
  cell("relief.paid", value(5_213_700_000, { precision: 100_000 }), { period: december }),
  cell("relief.paid", value(5_000_000_000, { precision: 100_000 }), { period: lastDecember }),
);
const front = "---\ntitle: 温暖过冬\n---\n\n";

/** Text that is likely to meet the grammar: pieces of it, and anything. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "{",
        "}",
        "{保障户数}",
        "{=24小时}",
        "{relief.paid 比较=同比}",
        "| a | 1 |\n| - | - |\n",
        "> ",
        "- ",
        "## ",
        "\n",
        "\n\n",
        "**",
        "_",
        "[",
        "](",
        "![",
        "exhibit:a)",
        "<b>",
        "`",
        "---\n",
        "title: ",
        "三名",
        "2024年1月5日",
        "12.5万",
        "&#51;",
        "www.a.cn/1 ",
        "a1@b.cn ",
      ),
      fc.string({ unit: "binary" }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("bindDocument and bindInline never throw, and findings lie inside the text", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom("zh" as const, "en" as const), (text, language) => {
      const lines = text.split("\n");
      for (const f of [
        ...bindDocument(text, all, language, ["a"]).findings,
        ...bindInline(text, all, language).findings,
      ]) {
        expect(f.line).toBeGreaterThanOrEqual(1);
        expect(f.line).toBeLessThanOrEqual(lines.length);
        expect(f.column).toBeLessThanOrEqual((lines[f.line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 300 },
  );
});

/** What a reader sees of a paragraph apart from figures and literals, which stand as one sign each. */
const seen = (inlines: readonly Inline[]): string =>
  inlines
    .map((i) =>
      "children" in i
        ? i.type === "link"
          ? "\uFFFC"
          : seen(i.children)
        : i.type === "text"
          ? i.text
          : "\uFFFC",
    )
    .join("");
const texts = (list: readonly Block[]): string[] =>
  list.flatMap((b) => {
    switch (b.type) {
      case "heading":
      case "paragraph":
        return [seen(b.children)];
      case "list":
        return b.items.flatMap(texts);
      case "table":
        return [...b.head, ...b.rows.flat()].map(seen);
      case "quote":
        return texts(b.children);
      case "exhibit":
        return [seen(b.alt)];
      case "break":
        return [];
    }
  });

test("in a document without findings every numeral lies in a figure, a literal or on the allow-list", () => {
  const names = allowedNames(vocabulary);
  fc.assert(
    fc.property(anything, (text) => {
      const { document, findings } = bindDocument(front + text, all, "zh", ["a"]);
      if (findings.length > 0) return;
      for (const shown of [...texts(document.blocks), ...Object.values(document.front).map(seen)])
        expect(unboundNumerals(shown, names), shown).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
