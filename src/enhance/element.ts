type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with its attributes and what it holds; `undefined` leaves an attribute out. Text is never read as HTML. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** A button with a name that does something. */
export const button = (name: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement => {
  const made = element("button", { type: "button", ...attributes }, name);
  made.addEventListener("click", act);
  return made;
};
