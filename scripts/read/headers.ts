import { z } from "zod";

const words = z.array(z.string().min(1));

/** headers.yaml: what the files of registers look like in practice. Its own comments say what each part is. */
export const headers = z.strictObject({
  /** Header spellings by kind of register and id of the column. */
  columns: z.record(z.string(), z.record(z.string(), words)),
  /** Other spellings of codes by dimension and code. */
  codes: z.record(z.string(), z.record(z.string(), words)),
  /** Headers of columns that every register may have and nobody reads. */
  ignore: words,
  personal: z.strictObject({
    ...{ name: words, identity: words, phone: words, address: words },
    ...{ birth: words, account: words, english: words },
  }),
  labels: words,
  totals: words,
  notes: words,
  vocabulary: words,
});
export type Headers = z.infer<typeof headers>;
