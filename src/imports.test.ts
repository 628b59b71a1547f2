import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** A source file: its path from the root of the repository, with forward slashes, and its text. */
type SourceFile = { path: string; text: string };

/** The layers of src/; a file imports from its own layer and from layers before it. */
const layers = [
  ["snapshot"],
  ["words", "workers"],
  ["charts", "enhance", "print"],
  ["components", "files", "layouts", "styles"],
  ["pages", "middleware.ts", "env.d.ts"],
];

/** The folders that hold what is confidential; written in two parts, so that this file does not name them itself. */
const confidential = ["campaigns", "private"].map((folder) => ["data", folder].join("/"));

const specifier = /(?:^|[\n;])\s*(?:import|export)\s(?:[^;'"]*?\sfrom\s)?\s*["']([^"']+)["']/g;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** The files that a file imports, as paths from the root of the repository; packages are left out. */
const importsOf = ({ path, text }: SourceFile): string[] =>
  [specifier, dynamic]
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""))
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, "")));

const layerOf = (path: string): number => layers.findIndex((l) => l.includes(path.split("/")[1] ?? ""));

const isTest = (path: string): boolean => /\.(test|example)\.ts$/.test(path);

/** Why a file may not import another, or nothing. */
const broken = (from: string, to: string): string | null => {
  if (from.startsWith("scripts/"))
    return !to.startsWith("src/") || /^src\/(snapshot|words)\//.test(to)
      ? null
      : "scripts import only the snapshot and the words of src";
  if (to.startsWith("scripts/")) return "src imports no scripts";
  if (!to.startsWith("src/")) return "src imports nothing outside it";
  if (layerOf(to) < 0) return "every file of src stands in a layer";
  return layerOf(to) > layerOf(from) ? "the layers of src point one way" : null;
};

/** The first ring of imports among some files, as the paths along it. */
const ringOf = (imports: ReadonlyMap<string, readonly string[]>): string[] | null => {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of imports.get(path) ?? []) {
      const ring = visit(next, [...trail, path]);
      if (ring) return ring;
    }
    done.add(path);
    return null;
  };
  for (const path of imports.keys()) {
    const ring = visit(path, []);
    if (ring) return ring;
  }
  return null;
};

/** Every import that breaks a rule of the house, and every mention of confidential folders in src, as sentences. */
export const brokenImports = (files: readonly SourceFile[]): string[] => {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
  const ring = ringOf(imports);
  return [
    ...[...imports].flatMap(([from, all]) =>
      all.flatMap((to) => {
        const why = broken(from, to);
        return why ? [`${from} → ${to}: ${why}`] : [];
      }),
    ),
    ...files
      .filter((f) => f.path.startsWith("src/") && !isTest(f.path))
      .flatMap((f) =>
        confidential.filter((c) => f.text.includes(c)).map((c) => `${f.path} names ${c}: it is confidential`),
      ),
    ...(ring ? [`ring: ${ring.join(" → ")}`] : []),
  ];
};

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const filesUnder = async (folder: string): Promise<SourceFile[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((e) => e.isFile() && /\.(ts|mjs|cjs|js|astro)$/.test(e.name))
      .map(async (e) => {
        const full = join(e.parentPath, e.name);
        return {
          path: full
            .slice(root.length + 1)
            .split("\\")
            .join("/"),
          text: await readFile(full, "utf8"),
        };
      }),
  );
};

const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: lines.join("\n") });

test("every import of the repository keeps the wall between the pipeline and the public side", async () => {
  // This file plants broken imports as text, so it is not among those that are read.
  const all = [...(await filesUnder("src")), ...(await filesUnder("scripts"))];
  const files = all.filter((f) => f.path !== "src/imports.test.ts");
  expect(files.flatMap(importsOf).length).toBeGreaterThan(10);
  expect(brokenImports(files)).toEqual([]);
});

test("src importing a script is broken, whichever way the import is written", () => {
  const forms = [
    'import { a } from "../../scripts/a.ts";',
    'import type { A } from "../../scripts/a.ts";',
    'import "../../scripts/a.ts";',
    'export { a } from "../../scripts/a.ts";',
    'const a = await import("../../scripts/a.ts");',
    'type A = import("../../scripts/a.ts").A;',
    'import {\n  a,\n  b,\n} from "../../scripts/a.ts";',
  ];
  for (const form of forms)
    expect(brokenImports([file("src/words/x.ts", form)])).toEqual([
      expect.stringContaining("src/words/x.ts → scripts/a.ts: src imports no scripts"),
    ]);
});

test("an import in the head of a component counts as well", () => {
  const page = file("src/pages/x.astro", "---", 'import { a } from "../../scripts/a.ts";', "---", "<p />");
  expect(brokenImports([page])).toHaveLength(1);
});

test("src naming a confidential folder is broken", () => {
  for (const folder of confidential)
    expect(brokenImports([file("src/layouts/x.ts", `readFile("${folder}/a.csv");`)])).toHaveLength(1);
});

test("an import against the direction of the layers is broken", () => {
  const wrong = [
    ["src/snapshot/x.ts", 'import { a } from "../words/a.ts";'],
    ["src/words/x.ts", 'import { a } from "../charts/a.ts";'],
    ["src/charts/x.ts", 'import A from "../components/A.astro";'],
    ["src/print/x.ts", 'import { a } from "../layouts/a.ts";'],
    ["src/components/x.ts", 'import { GET } from "../pages/a.ts";'],
    ["src/layouts/x.ts", 'import { a } from "../../data/a.ts";'],
  ] as const;
  for (const [path, text] of wrong) expect(brokenImports([file(path, text)])).toHaveLength(1);
});

test("a script importing anything of src but the snapshot and the words is broken", () => {
  expect(
    brokenImports([file("scripts/write/x.ts", 'import { a } from "../../src/charts/a.ts";')]),
  ).toHaveLength(1);
  expect(
    brokenImports([
      file(
        "scripts/write/x.ts",
        'import { a } from "../../src/snapshot/a.ts";',
        'import { b } from "./b.ts";',
      ),
    ]),
  ).toEqual([]);
});

test("a ring of imports is broken, and its files are named in order", () => {
  const files = [
    file("src/words/a.ts", 'import { b } from "./b.ts";'),
    file("src/words/b.ts", 'import { c } from "./c.ts";'),
    file("src/words/c.ts", 'import { a } from "./a.ts";'),
  ];
  expect(brokenImports(files)).toEqual([
    "ring: src/words/a.ts → src/words/b.ts → src/words/c.ts → src/words/a.ts",
  ]);
});
