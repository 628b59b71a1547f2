import { expect, test } from "vitest";
import { relativeLinks } from "./relative.ts";

const made = (html: string, page: string) => relativeLinks(html, page, () => {});

test("a link becomes relative to the page that it stands on", () => {
  expect(made('<a href="/index.html">', "a/b/checks.html")).toBe('<a href="../../index.html">');
  expect(made('<a href="/a/b/checks.html">', "index.html")).toBe('<a href="a/b/checks.html">');
  expect(made('<link rel="x" href="/assets/page.css">', "a/index.html")).toContain("../assets/page.css");
});

test("the picture for messengers becomes relative too, and other properties stay", () => {
  const tag = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
  expect(made(tag("og:image", "/a/cells.csv"), "a/b/checks.html")).toBe(tag("og:image", "../cells.csv"));
  for (const other of [tag("og:title", "/a/cells.csv"), tag("og:image", "https://example.org/x.png")])
    expect(made(other, "a/index.html")).toBe(other);
});

test("the address of a form and of a script become relative too", () => {
  expect(made('<form action="/index.html">', "a/index.html")).toBe('<form action="../index.html">');
  expect(made('<script src="/assets/page.css">', "a/index.html")).toBe('<script src="../assets/page.css">');
});

test("anchors and queries stay", () => {
  expect(made('<a href="/a/b/checks.html#x.y">', "a/index.html")).toBe('<a href="b/checks.html#x.y">');
  expect(made('<a href="/search.html?q=%E4%BD%8E">', "a/index.html")).toBe(
    '<a href="../search.html?q=%E4%BD%8E">',
  );
});

test("a link to a place on the page itself names the place alone", () => {
  expect(made('<a href="/a/index.html#x"><a href="/b/index.html#x">', "a/index.html")).toBe(
    '<a href="#x"><a href="../b/index.html#x">',
  );
  expect(made('<a href="/a/index.html">', "a/index.html")).toBe('<a href="index.html">');
});

test("links within the page and to other hosts stay as they are", () => {
  const html = '<a href="#top"><a href="https://example.org/x"><a href="//example.org"><a href="mailto:a@b">';
  expect(made(html, "a/index.html")).toBe(html);
});

test("every file that a page links to is told, without what follows its path", () => {
  const told: string[] = [];
  relativeLinks('<a href="/a/b.html#c"><a href="#d"><img src="/e.png?f">', "index.html", (f) => told.push(f));
  expect(told).toEqual(["a/b.html", "e.png"]);
});
