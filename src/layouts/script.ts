import { join } from "node:path";
import { build } from "esbuild";

/** Browsers of the last five years, as the computers and phones of a township still run them. */
const target = "es2020";

const bundled = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join("src/enhance", name)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    charset: "utf8",
    legalComments: "none",
    target,
  });
  return outputFiles[0]?.text ?? "";
};

const made = new Map<string, Promise<string>>();

/**
 * A script of src/enhance as one classic file, made once a build and anew for each page of a preview: it works from a
 * disk, where browsers refuse modules. The same sources always give the same bytes. Throws with esbuild's messages when
 * it cannot be built.
 */
export const classicScript = (name: string): Promise<string> => {
  const known = import.meta.env.DEV ? undefined : made.get(name);
  const script = known ?? bundled(name);
  made.set(name, script);
  return script;
};

/** A script as an answer to a request. */
export const scriptResponse = (text: string): Response =>
  new Response(text, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
