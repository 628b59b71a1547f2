import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import loadModule from "@myriaddreamin/typst-ts-web-compiler";
import { loadFonts } from "@myriaddreamin/typst.ts";
import { printFolder, readFaces } from "./faces.ts";

/** Starts the one compiler of this process: the WASM module, the fonts and the template are read once. */
const startCompiler = async (): Promise<TypstCompiler> => {
  const wasm = createRequire(join(process.cwd(), "package.json")).resolve(
    "@myriaddreamin/typst-ts-web-compiler/wasm",
  );
  await loadModule({ module_or_path: await readFile(wasm) });
  const compiler = createTypstCompiler();
  await compiler.init({
    beforeBuild: [loadFonts(await readFaces(), { assets: false })],
  });
  compiler.addSource("/gongwen.typ", await readFile(join(printFolder, "gongwen.typ"), "utf8"));
  return compiler;
};

let started: Promise<TypstCompiler> | undefined;

/** The PostScript names of the faces in a PDF as Typst writes it (dictionaries in the clear), sorted. */
const facesIn = (pdf: Uint8Array): string[] => {
  const names = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+?)(?:-Identity-H)?\s/g);
  return [...new Set(Array.from(names, (m) => m[1] ?? ""))].sort();
};

/**
 * The PDF of a Typst document that may import `/gongwen.typ`, and the font faces in it. Throws on any message of
 * the compiler, warnings too: an unknown font is only a warning, but the page would not be what it should be.
 */
export const typstPdf = async (source: string): Promise<{ pdf: Uint8Array; fonts: string[] }> => {
  const compiler = await (started ??= startCompiler());
  compiler.addSource("/main.typ", source);
  // Source and both steps in one tick: a second call cannot put its source between them.
  const [compiled, exported] = await compiler.runWithWorld({ mainFilePath: "/main.typ" }, (world) =>
    Promise.all([world.compile({ diagnostics: "full" }), world.pdf({ diagnostics: "full" })]),
  );
  const messages = [...(compiled.diagnostics ?? []), ...(exported.diagnostics ?? [])];
  if (messages[0])
    throw new Error(
      `invalid Typst source: ${messages.map((m) => `${m.path}:${m.range} ${m.message}`).join("; ")}`,
    );
  if (!exported.result) throw new Error("invalid Typst source: no PDF");
  return { pdf: exported.result, fonts: facesIn(exported.result) };
};
