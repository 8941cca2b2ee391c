import { en, type Messages } from "./en";

/** The words in the reader's language; English is the only one so far. */
export const m: Messages = en;
