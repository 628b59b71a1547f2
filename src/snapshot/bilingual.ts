import { z } from "zod";

/** The languages of every output, the leading one first. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** A wording in both languages; neither may be empty. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;
