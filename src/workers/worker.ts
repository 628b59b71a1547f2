import { constants, setPriority } from "node:os";
import { pathToFileURL } from "node:url";

/** A function of a module to be run in this thread: the module's path, the function's name, and what it is given. */
export type Task = { module: string; name: string; given: unknown[] };

// The pages come first: on Linux a thread has a priority of its own, so that this one runs where they leave a core free.
// Other systems know only the priority of the whole process.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

type Module = Record<string, (...given: unknown[]) => Promise<unknown>>;

/** Runs a task. Throws `invalid task` where the module has no such function, and what the function throws. */
export default async ({ module, name, given }: Task): Promise<unknown> => {
  const { [name]: work } = (await import(pathToFileURL(module).href)) as Module;
  if (!work) throw new Error(`invalid task: ${module} has no ${name}`);
  return work(...given);
};
