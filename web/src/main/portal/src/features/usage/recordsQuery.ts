import type { RecordsQuery } from "../../api/usage";
import { shiftDay } from "../../i18n/format";
import { daysIn } from "../days";

const shownAtOnce = 50;

/** The question of an address; undefined while it asks none. */
export function queryOf(params: URLSearchParams): RecordsQuery | undefined {
    const subscription = params.get("subscription");
    const source = params.get("source");
    const id = params.get("id");
    const { from, through } = daysIn(params, "from", "through");
    if (source && id) {
        return { source, id };
    }
    return subscription && from && through && from <= through
        ? {
              subscription,
              from,
              to: shiftDay(through, 1),
              page: Math.max(1, Number(params.get("page")) || 1),
              size: shownAtOnce,
          }
        : undefined;
}
