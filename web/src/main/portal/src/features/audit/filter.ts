import type { AuditQuery } from "../../api/audit";
import { audit as words } from "../../i18n/audit";
import { dayText, shiftDay } from "../../i18n/format";
import { oneChip, type Chips } from "../../ui/chips";
import { dayIn } from "../days";
import { kindText } from "./words";

/** Which events a list is about. */
export type Filter = Omit<AuditQuery, "page" | "size">;

/** The filter of an address, whose days are both inclusive and in UTC. */
export function queryOf(params: URLSearchParams): Filter {
    const text = (name: "kind" | "actor" | "object") => {
        const value = params.get(name)?.trim();
        return value ? { [name]: value } : {};
    };
    const [from, through] = [dayIn(params, "from"), dayIn(params, "through")];
    return {
        ...text("kind"),
        ...text("actor"),
        ...text("object"),
        ...(from ? { from } : {}),
        ...(through ? { until: shiftDay(through, 1) } : {}),
    };
}

export function chipsOf(params: URLSearchParams, { kind, actor, object }: Filter): Chips[] {
    const [from, through] = [dayIn(params, "from"), dayIn(params, "through")];
    return [
        oneChip("kind", words.kind, kind, kind && kindText(kind)),
        oneChip("actor", words.who, actor),
        oneChip("object", words.object, object),
        oneChip("from", words.from, from, from && dayText(from)),
        oneChip("through", words.through, through, through && dayText(through)),
    ];
}
