import { button } from "./element.ts";
import { spokenBlocks, type Spoken } from "./spoken-blocks.ts";
import { words } from "./words.ts";

const tags = { zh: "zh-CN", en: "en" } as const;

const utterance = ({ text, language }: Spoken): SpeechSynthesisUtterance => {
  const made = new SpeechSynthesisUtterance(text);
  made.lang = tags[language];
  const voice = speechSynthesis
    .getVoices()
    .find((v) => v.lang.replace("_", "-").toLowerCase().startsWith(tags[language].toLowerCase()));
  if (voice) made.voice = voice;
  return made;
};

/**
 * Buttons that read the article aloud: one that begins, pauses and goes on, and one that stops. None where the browser
 * has no voice. To pause is to stop and remember the sentence, because some telephones cannot go on in the middle.
 */
export const readAloudControls = (main: HTMLElement): HTMLElement[] => {
  if (!("speechSynthesis" in globalThis)) return [];
  let queue: Spoken[] = [];
  let speaking: SpeechSynthesisUtterance | null = null;

  const mark = (block?: HTMLElement): void => {
    main.querySelector("[data-spoken]")?.removeAttribute("data-spoken");
    block?.setAttribute("data-spoken", "");
    block?.scrollIntoView({ block: "nearest" });
  };
  const silence = (): void => {
    speaking = null;
    speechSynthesis.cancel();
  };
  const show = (): void => {
    listen.textContent = speaking ? words().pause : queue.length > 0 ? words().goOn : words().listen;
    stop.hidden = queue.length === 0;
  };
  const end = (): void => {
    silence();
    queue = [];
    mark();
    show();
  };
  const say = (): void => {
    const [next] = queue;
    if (!next) return end();
    const own = utterance(next);
    own.addEventListener("end", () => {
      // What was cancelled ends as well.
      if (own !== speaking) return;
      queue.shift();
      say();
    });
    own.addEventListener("error", () => {
      if (own === speaking) end();
    });
    speaking = own;
    mark(next.block);
    speechSynthesis.speak(own);
  };
  const listen = button(words().listen, () => {
    if (speaking) silence();
    else {
      if (queue.length === 0) queue = spokenBlocks(main);
      say();
    }
    show();
  });
  const stop = button(words().stop, () => {
    end();
    listen.focus();
  });
  show();
  addEventListener("pagehide", silence);
  return [listen, stop];
};
