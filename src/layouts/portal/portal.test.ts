import { expect, test } from "vitest";
import { portalSnippet } from "./snippet.ts";
import { portalStyle } from "./style.ts";

const snippet = (html: string, domain: string | null = "a.example.gov.cn") =>
  portalSnippet(html, "header.html", domain);

test("links from the root of the domain become whole, so that they lead to the portal from a disk too", () => {
  expect(snippet('<a href="/zwgk/">政务公开</a>')).toBe(
    '<a href="https://a.example.gov.cn/zwgk/">政务公开</a>',
  );
  expect(() => snippet('<a href="/zwgk/">政务公开</a>', null)).toThrow("this site has no domain");
});

test("what runs or asks for a file is refused, every piece of it named with the way out", () => {
  const wrong = [
    '<script src="/jquery.js"></script>',
    '<p onclick="a()">a</p>',
    '<img src="/logo.png" alt="">',
    '<div style="background: url(/a.png)"></div>',
    "<style>a { color: red }</style>",
    '<link rel="stylesheet" href="/a.css">',
    '<iframe src="https://b.example/"></iframe>',
    '<svg><image href="https://b.example/a.png"></image></svg>',
    '<svg><use href="/sprite.svg#a"></use></svg>',
    '<a href="javascript:a()">a</a>',
    '<a href="news.html">a</a>',
  ];
  for (const html of wrong) expect(() => snippet(html)).toThrow("invalid header.html");
  expect(() => snippet(wrong.join(""))).toThrow(/<script>.*onclick.*logo\.png.*news\.html/s);
});

test("an id that a page may have itself is refused", () => {
  expect(() => snippet('<p id="content">a</p>')).toThrow("an id begins with portal-");
  expect(snippet('<p id="portal-a">a</p>')).toBe('<p id="portal-a">a</p>');
});

test("a tag left open does not swallow the page", () => {
  expect(snippet("<div><p>a")).toBe("<div><p>a</p></div>");
});

test("a style holds within the header and the footer only", () => {
  const css = "html, body a, .x{color:red}@media print{p{margin:0}}@keyframes k{from{top:0}}";
  expect(portalStyle(css, "a.css")).toBe(
    ".portal.portal.portal, .portal.portal.portal a, .portal.portal.portal .x{color:red}" +
      "@media print{.portal.portal.portal p{margin:0}}@keyframes k{from{top:0}}",
  );
});

test("a style that asks for a file is refused", () => {
  expect(() => portalStyle('@import "b.css";', "a.css")).toThrow("@import");
  expect(() => portalStyle("p{background:url(/a.png)}", "a.css")).toThrow("may ask for no file");
  expect(portalStyle("p{background:url(data:image/png;base64,AA)}", "a.css")).toContain("data:");
});
