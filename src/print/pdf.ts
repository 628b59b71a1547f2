import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import loadModule from "@myriaddreamin/typst-ts-web-compiler";
import { loadFonts } from "@myriaddreamin/typst.ts";
import { printFolder, readFaces } from "./faces.ts";

/** What a document may import, by `/<name>`. */
const templates = ["gongwen.typ", "drawings.typ"];

/** Starts the one compiler of this process: the WASM module, the fonts and the templates are read once. */
const startCompiler = async (): Promise<TypstCompiler> => {
  const wasm = createRequire(join(process.cwd(), "package.json")).resolve(
    "@myriaddreamin/typst-ts-web-compiler/wasm",
  );
  await loadModule({ module_or_path: await readFile(wasm) });
  const compiler = createTypstCompiler();
  await compiler.init({
    beforeBuild: [loadFonts(await readFaces(), { assets: false })],
  });
  for (const name of templates)
    compiler.addSource(`/${name}`, await readFile(join(printFolder, name), "utf8"));
  return compiler;
};

let started: Promise<TypstCompiler> | undefined;
let documents = 0;

/** A finished PDF, how many pages it has, and the PostScript names of the font faces in it, sorted. */
export type Pdf = { pdf: Uint8Array; pages: number; fonts: string[] };

/** The PostScript names of the faces in a PDF as Typst writes it (dictionaries in the clear), sorted. */
const facesIn = (source: string): string[] => {
  const names = source.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+?)(?:-Identity-H)?\s/g);
  return [...new Set(Array.from(names, (m) => m[1] ?? ""))].sort();
};

/**
 * The PDF of a Typst document (`inputs` are its `sys.inputs`) that may import the templates, with its pages and faces. Throws on any message of
 * the compiler, warnings too: an unknown font is only a warning, but the page would not be what it should be.
 */
export const typstPdf = async (source: string, inputs: Record<string, string>): Promise<Pdf> => {
  const compiler = await (started ??= startCompiler());
  // A path of its own for each document: Typst patches a source that it has seen, and takes 丙 for 乙 when that stood
  // there before, because the last bytes of the two are the same in UTF-8.
  const mainFilePath = `/document-${++documents}.typ`;
  compiler.addSource(mainFilePath, source);
  const [compiled, exported] = await compiler
    .runWithWorld({ mainFilePath, inputs }, (world) =>
      Promise.all([world.compile({ diagnostics: "full" }), world.pdf({ diagnostics: "full" })]),
    )
    .finally(() => compiler.unmapShadow(mainFilePath));
  const messages = [...(compiled.diagnostics ?? []), ...(exported.diagnostics ?? [])];
  if (messages[0])
    throw new Error(
      `invalid Typst source: ${messages.map((m) => `${m.path}:${m.range} ${m.message}`).join("; ")}`,
    );
  if (!exported.result) throw new Error("invalid Typst source: no PDF");
  const written = Buffer.from(exported.result).toString("latin1");
  return {
    pdf: exported.result,
    pages: written.match(/\/Type \/Page\s/g)?.length ?? 0,
    fonts: facesIn(written),
  };
};
