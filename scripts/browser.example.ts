import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";
import { root } from "./project.ts";

/** A font configuration that knows the project's own fonts and no other, so that pages are as wide on every machine. */
const fontConfiguration = async (): Promise<string> => {
  const folder = join(root, "node_modules/.cache/fonts");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>${join(root, "src/print/fonts")}</dir><dir>${join(tmpdir(), "fonts")}</dir><cachedir>${folder}</cachedir>
    </fontconfig>`,
  );
  return file;
};

/** Starts the browser that comes from npm, with the libraries that come with it: the machine need not have any. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await chromium.executablePath();
  const bin = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");
  const libraries = join(await inflate(join(bin, "al2023.tar.br")), "lib");
  return playwright.launch({
    executablePath,
    // Its own arguments put everything into one process, which ends with the first page that is closed.
    args: ["--no-sandbox", "--disable-gpu"],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: await fontConfiguration(),
    },
  });
};
