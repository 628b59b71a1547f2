/** The threads and the memory that counting may take; the rest of the machine stays usable, and 2 GB hold all of it. */
export const engineLimits = { threads: 2, memory: "1500MB" };
