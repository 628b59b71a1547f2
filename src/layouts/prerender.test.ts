import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroPrerenderer } from "astro";
import { expect, test } from "vitest";
import type { Site } from "../snapshot/site.ts";
import { prerender } from "./prerender.ts";

type Domain = Pick<Site, "siteDomain" | "portal">;
type Pages = Record<string, { body: string; type?: string }>;
type Hooks = ReturnType<typeof prerender>["hooks"];
type Start = Parameters<NonNullable<Hooks["astro:build:start"]>>[0];
type Done = Parameters<NonNullable<Hooks["astro:build:done"]>>[0];

/** The hooks of one build, and its pages as the integration makes them of `pages`. */
const built = async (pages: Pages, site: Domain = { siteDomain: null }) => {
  const { hooks } = prerender(() => Promise.resolve(site));
  const inner: AstroPrerenderer = {
    name: "inner",
    getStaticPaths: () =>
      Promise.resolve(Object.keys(pages).map((pathname) => ({ pathname, route: {} as never }))),
    render: (request) => {
      const { body = "", type = "text/html" } = pages[new URL(request.url).pathname] ?? {};
      return Promise.resolve(new Response(body, { headers: { "Content-Type": type } }));
    },
  };
  let made = inner;
  await hooks["astro:build:start"]?.({
    setPrerenderer: (given) => {
      made = typeof given === "function" ? given(inner) : given;
    },
    logger: {} as never,
  } satisfies Start);
  const routeData = {} as never;
  return {
    paths: async () => (await made.getStaticPaths()).map((p) => p.pathname),
    text: async (path: string) => {
      const answer = await made.render(new Request(`http://localhost${path}`), { routeData });
      return (answer instanceof Response ? answer : answer.response).text();
    },
    done: async (dir: string) => hooks["astro:build:done"]?.({ dir: pathToFileURL(`${dir}/`) } as Done),
  };
};

test("links of pages become relative to the page's file, whatever its address", async () => {
  const body = '<a href="/a/b.html">';
  const { text } = await built({
    "/": { body },
    "/a/": { body },
    "/a/c.html": { body },
    "/%E7%94%B2/": { body },
  });
  expect(await text("/")).toBe('<a href="a/b.html">');
  for (const path of ["/a/", "/a/c.html"]) expect(await text(path)).toBe('<a href="b.html">');
  expect(await text("/%E7%94%B2/")).toBe('<a href="../a/b.html">');
});

test("the page for missing addresses names the folder of the domain, because it is shown at any address", async () => {
  const pages = { "/404.html": { body: '<link href="/assets/a.css"><a href="/index.html#b"><a href="#c">' } };
  const header = { header: "a.html", footer: "b.html" };
  const madeFor = async (site: Domain) => (await built(pages, site)).text("/404.html");
  expect(await madeFor({ siteDomain: "a.example" })).toBe(
    '<link href="/assets/a.css"><a href="/index.html#b"><a href="#c">',
  );
  expect(await madeFor({ siteDomain: "a.example", portal: { base: "/b/c/", ...header } })).toBe(
    '<link href="/b/c/assets/a.css"><a href="/b/c/index.html#b"><a href="#c">',
  );
  expect(await madeFor({ siteDomain: null })).toBe(
    '<link href="assets/a.css"><a href="index.html#b"><a href="#c">',
  );
});

test("a link of the page for missing addresses that leads nowhere stops the build too", async () => {
  const dir = await mkdtemp(join(tmpdir(), "nuanbao-"));
  try {
    const pages = { "/404.html": { body: '<a href="/gone.html">' } };
    const { text, done } = await built(pages, { siteDomain: "a.example" });
    await text("/404.html");
    await expect(done(dir)).rejects.toThrow("invalid link in 404.html: /gone.html");
  } finally {
    await rm(dir, { recursive: true });
  }
});

test("files that are no pages stay as they are", async () => {
  const body = '<link href="/a.html">';
  const { text } = await built({ "/feed.xml": { body, type: "application/atom+xml" } });
  expect(await text("/feed.xml")).toBe(body);
});

test("what other threads make is asked for first, the last routes first, and what is more than a few of it evenly among all else", async () => {
  const orderOf = async (paths: string[]) =>
    (await built(Object.fromEntries(paths.map((path) => [path, { body: "" }])))).paths();
  const paths = ["/b/", "/a.pdf", "/c/", "/d.xlsx", "/a/", "/e.png", "/f.csv"];
  expect(await orderOf(paths)).toEqual(["/e.png", "/d.xlsx", "/a.pdf", "/b/", "/c/", "/a/", "/f.csv"]);
  const made = (count: number, ending: string) => Array.from({ length: count }, (_, i) => `/${i}${ending}`);
  const many = await orderOf([...made(8, ".html"), ...made(20, ".png")]);
  expect(many.slice(0, 17)).toEqual(made(20, ".png").toReversed().slice(0, 17));
  expect(many.slice(17).join(" ")).toBe(
    "/0.html /2.png /1.html /2.html /1.png /3.html /4.html /0.png /5.html /6.html /7.html",
  );
});

test("data are asked for after all pages, and the charts of regions after them, each in all its forms at once", async () => {
  const forms = ["csv", "xlsx", "json", "svg", "png"];
  const charts = ["/regions/1/a", "/en/regions/2/b"].flatMap((c) => forms.map((form) => `${c}.${form}`));
  const pages = ["/regions/1/", "/regions/1/compare.html", "/en/regions/2/", "/indicators/a/b.png"];
  const data = ["/indicators/a.csv", "/releases/b/cells.json", "/indicators/a/c.svg"];
  const { paths } = await built(
    Object.fromEntries([...charts, ...data, ...pages].map((path) => [path, { body: "" }])),
  );
  const asked = await paths();
  expect(asked.slice(0, pages.length).sort()).toEqual(pages.toSorted());
  expect(asked.slice(pages.length)).toEqual([...data, ...charts]);
});

test("pages with an address of their own are listed in sitemap.xml, and without any there is none", async () => {
  const dir = await mkdtemp(join(tmpdir(), "nuanbao-"));
  try {
    const listed = (n: string) => `<link rel="canonical" href="https://a.example/${n}.html"></head>`;
    const none = await built({ "/a.html": { body: "<title></title></head>" } });
    await none.text("/a.html");
    await none.done(dir);
    expect(await readdir(dir)).toEqual([]);
    const { text, done } = await built({
      "/b.html": { body: listed("b") },
      "/a.html": { body: listed("a") },
    });
    for (const path of ["/b.html", "/a.html"]) await text(path);
    await done(dir);
    expect(await readFile(join(dir, "sitemap.xml"), "utf8")).toContain(
      "<url><loc>https://a.example/a.html</loc></url>\n<url><loc>https://a.example/b.html</loc></url>",
    );
  } finally {
    await rm(dir, { recursive: true });
  }
});

test("a link that leads nowhere stops the build and is named with its page", async () => {
  const dir = await mkdtemp(join(tmpdir(), "nuanbao-"));
  try {
    await writeFile(join(dir, "index.html"), "");
    const good = await built({ "/a/": { body: '<a href="/index.html">' } });
    await good.text("/a/");
    await expect(good.done(dir)).resolves.toBeUndefined();
    const bad = await built({ "/a/": { body: '<a href="/gone.html#x">' } });
    await bad.text("/a/");
    await expect(bad.done(dir)).rejects.toThrow("invalid link in a/index.html: /gone.html");
  } finally {
    await rm(dir, { recursive: true });
  }
});
