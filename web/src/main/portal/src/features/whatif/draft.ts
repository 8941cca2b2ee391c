import type { Schemas } from "../../api/client";
import { shiftDay } from "../../i18n/format";
import { compare, isDecimal } from "../../money/decimal";
import { isDay } from "../days";

export type TermsChoice = "continued" | "knownOn" | "draft";

/** A scenario as it is being written; every field is text until it is sent. */
export interface Draft {
    name: string;
    note: string;
    agreement: string;
    from: string;
    /** The last day, inclusive, as people say it. */
    through: string;
    choice: TermsChoice;
    continued: string;
    knownOn: string;
    draft: string;
    factors: readonly Factor[];
}

export interface Factor {
    channel: string;
    product: string;
    fromMonth: string;
    factor: string;
}

export const noFactor: Factor = { channel: "", product: "", fromMonth: "", factor: "1.1" };
export const mostFactors = 50;

export type DraftFault = "name" | "agreement" | "from" | "through" | "terms" | `factor-${number}` | `month-${number}`;

/** What is still missing or wrong, by field. */
export function faultsOf(draft: Draft): DraftFault[] {
    const faults: DraftFault[] = [];
    const need = (right: boolean, fault: DraftFault) => {
        if (!right) {
            faults.push(fault);
        }
    };
    need(draft.name.trim() !== "" && draft.name.length <= 120, "name");
    need(draft.agreement !== "", "agreement");
    need(isDay(draft.from), "from");
    need(isDay(draft.through) && draft.through >= draft.from, "through");
    need(draft.choice === "knownOn" ? isDay(draft.knownOn) : draft[draft.choice] !== "", "terms");
    draft.factors.forEach(({ factor, fromMonth }, at) => {
        need(isDecimal(factor) && compare(factor, "0") >= 0, `factor-${at}`);
        need(fromMonth === "" || /^\d{4}-(0[1-9]|1[0-2])$/.test(fromMonth), `month-${at}`);
    });
    return faults;
}

/** The draft as the server takes it; only for one without faults. */
export function inputOf(draft: Draft): Schemas["ScenarioInput"] {
    const { name, note, agreement, from, through, choice, factors } = draft;
    return {
        name: name.trim(),
        ...(note.trim() ? { note: note.trim() } : {}),
        agreement,
        from,
        to: shiftDay(through, 1),
        terms: { [choice]: draft[choice] },
        ...(factors.length > 0
            ? {
                  factors: factors.map(({ channel, product, fromMonth, factor }) => ({
                      ...(channel ? { channel } : {}),
                      ...(product ? { product } : {}),
                      ...(fromMonth ? { fromMonth } : {}),
                      factor,
                  })),
              }
            : {}),
    };
}

/** A draft as the address begins it, so that a colleague can be sent one half filled in. */
export function readDraft(params: URLSearchParams): Partial<Draft> {
    const text = (name: string) => params.get(name) ?? undefined;
    const day = (name: string) => {
        const value = text(name);
        return value !== undefined && isDay(value) ? value : undefined;
    };
    const continued = text("continued");
    const knownOn = day("knownOn");
    const draft = text("draft");
    const to = day("to");
    return Object.fromEntries(
        Object.entries({
            name: text("name"),
            agreement: text("agreement"),
            from: day("from"),
            through: to && shiftDay(to, -1),
            continued,
            knownOn,
            draft,
            choice: continued ? "continued" : knownOn ? "knownOn" : draft ? "draft" : undefined,
        }).filter(([, value]) => value !== undefined),
    );
}

/** The last twelve of the months there are figures of, as a stretch of days; undefined before any. */
export function referenceYear(months: readonly string[]): { from: string; through: string } | undefined {
    const last = [...months].sort().at(-1);
    if (last === undefined) {
        return undefined;
    }
    const after = new Date(`${last}-01T00:00:00Z`);
    after.setUTCMonth(after.getUTCMonth() + 1);
    const through = shiftDay(after.toISOString().slice(0, 10), -1);
    after.setUTCFullYear(after.getUTCFullYear() - 1);
    return { from: after.toISOString().slice(0, 10), through };
}
