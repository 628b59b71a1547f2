import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * A web server for a folder under a path such as `/zwgk/nuanbao/`, as a portal has it; for everything else it shows the
 * folder's 404.html.
 */
export const serve = async (folder: string, base: string): Promise<{ origin: string; server: Server }> => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://a").pathname);
    const file = path.startsWith(base) ? join(folder, normalize(path.slice(base.length))) : null;
    const read = file === null ? Promise.reject(new Error(path)) : readFile(file);
    read.then(
      (bytes) =>
        response.writeHead(200, { "Content-Type": types[extname(file ?? "")] ?? "text/plain" }).end(bytes),
      async () =>
        response
          .writeHead(404, { "Content-Type": "text/html; charset=utf-8" })
          .end(await readFile(join(folder, "404.html"))),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
};
