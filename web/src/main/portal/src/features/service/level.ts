import type { Document } from "../document";

/** A service level to begin with: nobody has to ask for what it credits. */
export function emptyLevel(): Document {
    return {
        code: "",
        metric: { product: "", name: "", unit: "%" },
        better: "HIGHER",
        target: "",
        tiers: [{ limit: "", credit: "" }],
        granting: "AUTOMATIC",
    };
}
