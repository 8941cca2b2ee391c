import type { Condition, Measure, Policy, Rule } from "../../api/approvals";

/** Rules as they are written in a form: numbers as they are typed, parts in percent. */
export interface WrittenCondition {
    comparison: "ABOVE" | "AT_LEAST" | "BELOW";
    measure: Measure;
    bound: string;
    bounds: { amount: string; currency: string }[];
}

export interface WrittenStep {
    role: Rule["steps"][number]["role"];
    afterHours: string;
    to: Rule["steps"][number]["role"];
}

export interface WrittenRule {
    name: string;
    subjects: string;
    when: WrittenCondition[];
    steps: WrittenStep[];
    expires: string;
}

export interface WrittenPolicy {
    from: string;
    source: string;
    rules: WrittenRule[];
}

const parts: readonly Measure[] = ["DISCOUNT", "MARGIN"];
const amounts: readonly Measure[] = ["VALUE", "CREDIT"];

export const isPart = (measure: Measure) => parts.includes(measure);
export const isMoney = (measure: Measure) => amounts.includes(measure);

/** `15` percent is `0.15`; what is no number is left as it is, for the server to refuse at its place. */
export function partOf(percent: string): string {
    const typed = /^(\d{1,3})(?:\.(\d{1,8}))?$/.exec(percent.trim());
    if (typed === null) {
        return percent.trim();
    }
    const [, whole = "", rest = ""] = typed;
    const digits = whole.padStart(3, "0");
    const decimals = `${digits.slice(-2)}${rest}`.replace(/0+$/, "");
    return `${String(Number(digits.slice(0, -2)))}${decimals ? `.${decimals}` : ""}`;
}

/** `0.15` is `15` percent; a ratio stays one. */
export function percentOf(part: string): string {
    const typed = /^(\d+)(?:\.(\d+))?$/.exec(part);
    if (typed === null) {
        return part;
    }
    const [, whole = "", rest = ""] = typed;
    const moved = `${whole}${rest.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
    const more = rest.slice(2).replace(/0+$/, "");
    return more ? `${moved}.${more}` : moved;
}

export const emptyStep = (): WrittenStep => ({ role: "approver", afterHours: "", to: "finance" });

export const emptyCondition = (): WrittenCondition => ({
    comparison: "ABOVE",
    measure: "DISCOUNT",
    bound: "",
    bounds: [{ amount: "", currency: "USD" }],
});

export const emptyRule = (): WrittenRule => ({
    name: "",
    subjects: "",
    when: [emptyCondition()],
    steps: [emptyStep()],
    expires: "168",
});

function writtenCondition({ kind, measure, bound, bounds }: Condition): WrittenCondition {
    return {
        ...emptyCondition(),
        measure,
        ...(kind === "ABOVE_AMOUNT" ? {} : { comparison: kind }),
        ...(bound === undefined ? {} : { bound: isPart(measure) ? percentOf(bound) : bound }),
        ...(bounds === undefined ? {} : { bounds: bounds.map((one) => ({ ...one })) }),
    };
}

/** A policy taken up to be written anew, from a day on. */
export function written(policy: Policy, from: string): WrittenPolicy {
    return {
        from,
        source: "",
        rules: policy.rules.map(({ name, subjects, when, steps, expiresAfterHours }) => ({
            name,
            subjects: (subjects ?? []).join(", "),
            when: when.map(writtenCondition),
            steps: steps.map(({ role, escalation }) => ({
                ...emptyStep(),
                role,
                ...(escalation ? { afterHours: String(escalation.afterHours), to: escalation.to } : {}),
            })),
            expires: String(expiresAfterHours),
        })),
    };
}

function conditionOf({ comparison, measure, bound, bounds }: WrittenCondition): Condition {
    return isMoney(measure)
        ? {
              kind: "ABOVE_AMOUNT",
              measure,
              bounds: bounds.map(({ amount, currency }) => ({
                  amount: amount.trim(),
                  currency: currency.trim().toUpperCase(),
              })),
          }
        : { kind: comparison, measure, bound: isPart(measure) ? partOf(bound) : bound.trim() };
}

/** The policy as the server reads it. What is typed into a place for hours and is no number becomes 0, which it refuses at that place. */
export function policyOf({ from, source, rules }: WrittenPolicy): Policy {
    return {
        from,
        source: source.trim(),
        rules: rules.map(({ name, subjects, when, steps, expires }) => {
            const kinds = subjects
                .split(",")
                .map((kind) => kind.trim())
                .filter(Boolean);
            return {
                name: name.trim(),
                ...(kinds.length > 0 ? { subjects: kinds } : {}),
                when: when.map(conditionOf),
                steps: steps.map(({ role, afterHours, to }) => ({
                    role,
                    ...(afterHours.trim() === "" ? {} : { escalation: { afterHours: hours(afterHours), to } }),
                })),
                expiresAfterHours: hours(expires),
            };
        }),
    };
}

function hours(typed: string): number {
    return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
}
