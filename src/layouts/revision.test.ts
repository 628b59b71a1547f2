import { expect, test } from "vitest";
import { cell, value } from "../words/facts.example.ts";
import { editionOf } from "./edition.ts";
import { exampleRelease } from "./release.example.ts";
import { releaseDay, releaseTitle, replacedLine, revisionLine } from "./revision.ts";

const revision = { number: 2, replaces: "2024-01-05", reason: { zh: "报表有误。", en: "a wrong return" } };
const title = { zh: "救助数据", en: "Relief" };
const release = { id: "2024-01-05-r2", title, asOf: "2024-01-05" };
const first = exampleRelease([cell("support.persons", value(7341))], { release });
const revised = exampleRelease([cell("support.persons", value(7340))], { release, revision });

test("the title of a revision says which version it is, that of a first release says nothing", () => {
  expect(releaseTitle(editionOf(revised, "zh"))).toBe("救助数据（第2版）");
  expect(releaseTitle(editionOf(revised, "en"))).toBe("Relief (version 2)");
  expect(releaseTitle(editionOf(first, "zh"))).toBe("救助数据");
});

test("the day of a release is that to which its figures go, and a revision adds its version", () => {
  expect(releaseDay(first, "zh")).toBe("2024年1月5日");
  expect(releaseDay(revised, "zh")).toBe("2024年1月5日（第2版）");
  expect(releaseDay(revised, "en")).toBe("5 January 2024 (version 2)");
});

test("a revision says its version and its reason, which ends with one stop", () => {
  expect(revisionLine(revision, "zh")).toBe("第2版，修订理由：报表有误。");
  expect(revisionLine(revision, "en")).toBe("Version 2. Reason for the revision: a wrong return.");
});

test("a release that was replaced says by what and why", () => {
  expect(replacedLine(revision, "zh")).toBe("本次发布已由第2版替代，修订理由：报表有误。");
  expect(replacedLine(revision, "en")).toBe(
    "Version 2 has replaced this release. Reason for the revision: a wrong return.",
  );
});
