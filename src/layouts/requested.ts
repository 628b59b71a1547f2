import { editionOf, type Edition } from "./edition.ts";
import { releaseAt } from "./published.ts";
import { languageOf } from "./routes.ts";

/** The parts of a release's route; the language is left out for Chinese. */
type Params = Readonly<Record<string, string | undefined>>;

/** The release that a route asks for. */
export const requestedRelease = (params: Params) => releaseAt(`${params["campaign"]}/${params["release"]}`);

/** The release that a route asks for, in the language that it asks for. */
export const requestedEdition = async (params: Params): Promise<Edition> =>
  editionOf(await requestedRelease(params), languageOf(params["language"]));
