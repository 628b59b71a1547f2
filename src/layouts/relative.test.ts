import { expect, test } from "vitest";
import { relativeLinks } from "./relative.ts";

const files = new Set(["index.html", "a/index.html", "a/b/checks.html", "assets/page.css", "a/cells.csv"]);
const made = (html: string, page: string) => relativeLinks(html, page, (file) => files.has(file));

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

test("a link to a folder or to a page without its ending leads to the file", () => {
  expect(made('<a href="/a/">', "index.html")).toBe('<a href="a/index.html">');
  expect(made('<a href="/a">', "index.html")).toBe('<a href="a/index.html">');
  expect(made('<a href="/">', "a/index.html")).toBe('<a href="../index.html">');
  expect(made('<a href="/a/b/checks">', "a/index.html")).toBe('<a href="b/checks.html">');
});

test("anchors and queries stay", () => {
  expect(made('<a href="/a/b/checks#x.y">', "a/index.html")).toBe('<a href="b/checks.html#x.y">');
});

test("links within the page and to other hosts stay as they are", () => {
  const html = '<a href="#top"><a href="https://example.org/x"><a href="//example.org"><a href="mailto:a@b">';
  expect(made(html, "a/index.html")).toBe(html);
});

test("a link that leads nowhere is an error that names the page and the link", () => {
  expect(() => made('<a href="/gone.html">', "a/index.html")).toThrow(
    "invalid link in a/index.html: /gone.html",
  );
});
