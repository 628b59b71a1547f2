import { getPriority } from "node:os";

/** The priority of the thread that asks, from −20, the first to run, to 19. On systems other than Linux that of the process. */
export const priority = (): Promise<number> => Promise.resolve(getPriority());
