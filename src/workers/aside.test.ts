import { constants } from "node:os";
import { expect, test } from "vitest";
import { aside } from "./aside.ts";
import { priority } from "./priority.example.ts";

test.runIf(process.platform === "linux")(
  "another thread runs when the thread that makes the pages leaves a core free, and that one keeps its priority",
  async () => {
    const before = await priority();
    const there = aside<typeof priority>("src/workers/priority.example.ts", "priority");
    expect(await there()).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(await priority()).toBe(before);
  },
);
