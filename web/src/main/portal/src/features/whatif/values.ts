import type { Schemas } from "../../api/client";
import { shiftDay } from "../../i18n/format";
import { add, compare, fraction, isDecimal, negate, subtract, type Decimal } from "../../money/decimal";
import { isDay } from "../days";

export type Parameter = Schemas["SensitivityInput"]["parameter"];

export const parameters: readonly Parameter[] = ["RATE", "CAP_AMOUNT", "CAP_SCOPE_START"];
export const mostValues = 25;

/** What is asked of the sensitivity: as it stands in the address. */
export interface Question {
    parameter: Parameter;
    clause: string;
    from: string;
    to: string;
    count: number;
}

export function readQuestion(params: URLSearchParams): Question | undefined {
    const parameter = parameters.find((one) => one === params.get("parameter"));
    const clause = params.get("clause") ?? "";
    const from = params.get("low") ?? "";
    const to = params.get("high") ?? "";
    const count = Number(params.get("values"));
    return parameter && clause && from && to && Number.isInteger(count)
        ? { parameter, clause, from, to, count }
        : undefined;
}

export type QuestionFault = "count" | "from" | "to" | "order" | "clause";

/** What is wrong with a question, by field. */
export function faultsOf({ parameter, clause, from, to, count }: Question): QuestionFault[] {
    const right = (text: string) => {
        if (parameter === "CAP_SCOPE_START") {
            return isDay(text);
        }
        return isDecimal(text) && compare(text, "0") >= 0 && (parameter !== "RATE" || compare(text, "100") <= 0);
    };
    const faults: QuestionFault[] = [];
    if (clause === "") {
        faults.push("clause");
    }
    if (!Number.isInteger(count) || count < 2 || count > mostValues) {
        faults.push("count");
    }
    if (!right(from)) {
        faults.push("from");
    }
    if (!right(to)) {
        faults.push("to");
    }
    if (right(from) && right(to)) {
        const ordered = parameter === "CAP_SCOPE_START" ? from < to : compare(from, to) < 0;
        if (!ordered) {
            faults.push("order");
        }
    }
    return faults;
}

/**
 * `count` values from `from` to `to`, both among them, evenly apart. Rates are given in percent and become fractions; days are whole;
 * amounts are rounded half-up to the cent.
 */
export function valuesOf({ parameter, from, to, count }: Question): string[] {
    if (parameter === "CAP_SCOPE_START") {
        const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
        return distinct(
            Array.from({ length: count }, (_, at) => shiftDay(from, Math.round((days * at) / (count - 1)))),
        );
    }
    const digits = parameter === "RATE" ? 6 : 2;
    const whole = parameter === "RATE" ? String(100 * (count - 1)) : String(count - 1);
    const base = parameter === "RATE" ? "100" : "1";
    return distinct(
        Array.from({ length: count }, (_, at) => {
            const step = fraction(times(subtract(to, from), at), whole, digits) ?? "0";
            return trimmed(add(fraction(from, base, digits) ?? "0", step));
        }),
    );
}

function distinct(values: string[]): string[] {
    return [...new Set(values)];
}

function times(amount: Decimal, count: number): Decimal {
    const positive = amount.startsWith("-") ? negate(amount) : amount;
    const [whole = "0", part = ""] = positive.split(".");
    const units = (BigInt(whole + part) * BigInt(count)).toString().padStart(part.length + 1, "0");
    const product = part.length === 0 ? units : `${units.slice(0, -part.length)}.${units.slice(-part.length)}`;
    return positive === amount ? product : negate(product);
}

function trimmed(amount: Decimal): Decimal {
    return amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount;
}
