import { availableParallelism } from "node:os";
import { join } from "node:path";
import Tinypool from "tinypool";
import type { Task } from "./worker.ts";

let pool: Tinypool | undefined;

/**
 * One thread for each core, because the one that makes the pages mostly waits once the files of charts are made; they
 * end with the process. Tinypool keeps them: it is small and needs no other package.
 */
const threads = (): Tinypool =>
  (pool ??= new Tinypool({
    // The pages are made by bundled code, so the path starts at the root of the project.
    filename: join(process.cwd(), "src/workers/worker.ts"),
    minThreads: 0,
    idleTimeout: 60_000,
    maxThreads: availableParallelism(),
  }));

type Work = (...given: never[]) => Promise<unknown>;

/**
 * A function as it runs in another thread, while pages are made. `module` is its file from the root of the project and
 * `name` its name there. It must need nothing but what it is given, and give back plain data. Throws what it throws.
 */
export const aside =
  <F extends Work>(module: string, name: string) =>
  async (...given: Parameters<F>): Promise<Awaited<ReturnType<F>>> => {
    const task: Task = { module: join(process.cwd(), module), name, given };
    // A thread hands over what the function of that name gave.
    return (await threads().run(task)) as Awaited<ReturnType<F>>;
  };
