import { expect, test } from "vitest";
import { hostileSnippets, hostileStyles } from "./hostile.example.ts";
import { portalSnippet } from "./snippet.ts";
import { portalStyle } from "./style.ts";

const snippet = (html: string, domain: string | null = "a.example.gov.cn") =>
  portalSnippet(html, "header.html", domain);

const box = ".portal.portal.portal";

test("links from the root of the domain become whole, so that they lead to the portal from a disk too", () => {
  expect(snippet('<a href="/zwgk/">政务公开</a>')).toBe(
    '<a href="https://a.example.gov.cn/zwgk/">政务公开</a>',
  );
  expect(() => snippet('<a href="/zwgk/">政务公开</a>', null)).toThrow("this site has no domain");
});

test.each(hostileSnippets)("a snippet that runs or asks for something is refused: %s", (html) => {
  expect(() => snippet(html)).toThrow("invalid header.html");
});

test("every piece of a snippet that is refused is named with its line and the way out", () => {
  expect(() => snippet(hostileSnippets.join("\n"))).toThrow(
    /line 1: <script>.*line 2: .*onclick.*line 3: .*logo\.png.*news\.html/s,
  );
});

test("links, text, drawings and pictures within the file stay as they are", () => {
  const kept = [
    '<a class="logo" href="https://b.example/" target="_blank" rel="noopener" title="首页">首页</a>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-hidden="true"><path d="M0 0h9"></path></svg>',
    '<svg viewBox="0 0 9 9"><linearGradient id="portal-g"><stop offset="0" stop-color="red"></stop></linearGradient>' +
      '<rect width="9" height="9" fill="url(#portal-g)"></rect></svg>',
    '<img src="data:image/png;base64,iVBORw0KGgo//A==" alt="" width="9" height="9">',
    '<div style="background: url(data:image/png;base64,AA)"></div>',
    '<ul class="strip" aria-label="门户"><li lang="en">a</li></ul>',
  ];
  for (const html of kept) expect(snippet(html)).toBe(html);
});

test("an id that a page may have itself is refused", () => {
  expect(() => snippet('<p id="content">a</p>')).toThrow("an id begins with portal-");
  expect(snippet('<p id="portal-a">a</p>')).toBe('<p id="portal-a">a</p>');
});

test("a tag left open does not swallow the page", () => {
  expect(snippet("<div><p>a")).toBe("<div><p>a</p></div>");
});

test("a style holds within the header and the footer only", () => {
  const css = "a,\n.x{color:red}@media print{p{margin:0}}@keyframes k{from{top:0}}";
  expect(portalStyle(css, "a.css")).toBe(
    `${box} a,\n${box} .x{color:red}@media print{${box} p{margin:0}}@keyframes k{from{top:0}}`,
  );
});

test.each([
  ["html", ""],
  ["body", ""],
  [":root", ""],
  ["body.home > a", ".home > a"],
  ["html body", ""],
  ["html > body .x", " .x"],
  [":root body>.x", ">.x"],
  ["html.js body.home .x", ".js.home .x"],
  ["html .x", " .x"],
])("what a style says of the page holds for the portal's own box: %s", (selector, rest) => {
  expect(portalStyle(`${selector}{color:red}`, "a.css")).toBe(`${box}${rest}{color:red}`);
});

test("elements whose names begin like the page's are no page", () => {
  expect(portalStyle("body-bar a{color:red}", "a.css")).toBe(`${box} body-bar a{color:red}`);
});

test.each(hostileStyles)("a style that asks for something or reaches further is refused: %s", (css) => {
  expect(() => portalStyle(css, "a.css")).toThrow("invalid a.css");
});

test("what a style is refused for is named with its line and the way out", () => {
  expect(() => portalStyle("p {\n  color: red;\n  background: url(/a.png);\n}", "a.css")).toThrow(
    "line 3: background: url(/a.png);: ",
  );
});

test("pictures within a style stay, and addresses in its comments ask for nothing", () => {
  const css =
    "p{background:url(\"data:image/svg+xml,%3csvg xmlns='http://www.w3.org/2000/svg'/%3e\")}b{mask:url(data:image/png;base64,AA//)}";
  expect(portalStyle(`/* https://b.example/ */${css}`, "a.css").trim()).toBe(
    css.replace("p{", `${box} p{`).replace("b{", `${box} b{`),
  );
});
