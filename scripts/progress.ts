import type { Language } from "../src/snapshot/bilingual.ts";
import type { Doing } from "./count/stage.ts";

/** How progress is told: one line that is written over on a terminal, a line now and then elsewhere, or nothing. */
export type Manner = "terminal" | "lines" | "quiet";

/** Told what is being done as often as it changes; `end` clears the line. */
export type Progress = { tell: (doing: Doing) => void; end: () => void };

/** Milliseconds between two lines: a terminal may be written over at once, a log must stay short. */
const pause: Record<Manner, number> = { terminal: 100, lines: 10_000, quiet: Infinity };

const clear = "\r\u001b[K";

type World = { write: (text: string) => void; now: () => number };

/** Progress for the person at the screen: the stage, rows, rows a second, and the time that is left. */
export const progressTo = (manner: Manner, language: Language, { write, now }: World): Progress => {
  let began = now();
  let stage: Doing["stage"] | null = null;
  let said = -Infinity;
  return {
    tell: (doing) => {
      if (doing.stage !== stage) {
        began = now();
        // A short stage needs no line of a log.
        said = manner === "terminal" ? -Infinity : began;
        stage = doing.stage;
      }
      if (now() - said < pause[manner]) return;
      said = now();
      const line = `  ${lineOf(doing, (now() - began) / 1000, language)}`;
      write(manner === "terminal" ? `${clear}${line}` : `${line}\n`);
    },
    end: () => {
      stage = null;
      if (manner === "terminal") write(clear);
    },
  };
};

/** What is being done after so many seconds, in one line. */
export const lineOf = (doing: Doing, seconds: number, language: Language): string => {
  const zh = language === "zh";
  const left = doing.done > 0.02 ? Math.ceil((seconds * (1 - doing.done)) / doing.done) : null;
  const ending = left === null ? "" : zh ? `，约剩${left}秒` : `, about ${left} s left`;
  const percent = `${Math.floor(doing.done * 100)}%`;
  if (doing.stage === "count") return `${zh ? "统计" : "counting"} ${percent}${ending}`;
  const rows = doing.rows.toLocaleString("en");
  const speed = seconds > 0 ? Math.round(doing.rows / seconds).toLocaleString("en") : "0";
  const told =
    doing.rows === 0
      ? percent
      : zh
        ? `${percent} ${rows}行，每秒${speed}行`
        : `${percent} ${rows} rows, ${speed} rows/s`;
  return `${zh ? "读取台账" : "reading registers"} ${told}${ending}  ${doing.file}`;
};

/** How this process may tell: what the command line asks for, and whether anyone watches. */
export const mannerOf = (argv: readonly string[]): Manner =>
  argv.includes("--quiet") ? "quiet" : process.stdout.isTTY ? "terminal" : "lines";
