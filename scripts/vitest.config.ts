import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    globalSetup: "scripts/sites.example.ts",
    // The first test of a file may wait for a browser or for the first compilation of a document.
    testTimeout: 180_000,
    // Left to itself vitest keeps one core free, which is half of a machine of two.
    maxWorkers: "100%",
  },
});
