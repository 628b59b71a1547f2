import type { Campaign, Publication, Register } from "../read/campaign.ts";
import { spanOf, withAutomatic } from "./periods.ts";

/** What a campaign needs in order to be counted. */
type Counted = { region: string; start: string; asOf: string; registers: Register[]; publish: Publication[] };

/** An invented campaign that is only counted, never shown: for the benchmark and the tests of counting. */
export const bareCampaign = ({ region, start, asOf, registers, publish }: Counted): Campaign => {
  const name = { zh: "试", en: "test" };
  return {
    ...{ id: "bare", kind: "demonstration", origin: "invented", winter: "2024—2025", notice: null },
    ...{ title: name, bureau: name, region, start, registers, publish },
    release: { title: name, asOf, state: "draft", approval: null, nextUpdate: null, revision: null },
    metadata: {
      ...{ indexNumber: null, topic: null, publisher: name, signedOn: null, documentNumber: null },
      ...{ publishedAt: asOf, contentSource: name, keywords: { zh: [], en: [] }, description: name },
      column: { name, description: name, keywords: ["试"], type: "试" },
    },
    periods: withAutomatic([], spanOf({ start, release: { asOf } })),
    sources: [...new Set(registers.map((r) => r.source))].map((id) => ({
      ...{ id, title: name, publisher: name, date: asOf },
    })),
    ...{ headline: [], lines: [], exhibits: [], phrases: [], disclosure: {} },
  };
};
