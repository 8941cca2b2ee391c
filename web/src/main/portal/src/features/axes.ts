import type { Schemas } from "../api/client";

/** What the difference between two replays can be told by. */
export const axes = ["partner", "channel", "product", "month", "clause"] as const;
export type Axis = (typeof axes)[number];
export type Difference = Schemas["ScenarioDifference"];

export function rowsBy(result: Schemas["ScenarioResult"], axis: Axis): readonly Difference[] {
    switch (axis) {
        case "partner":
            return result.byPartner;
        case "channel":
            return result.byChannel;
        case "product":
            return result.byProduct;
        case "month":
            return result.byMonth;
        case "clause":
            return result.byClause;
    }
}
