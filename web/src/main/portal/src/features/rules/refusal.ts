import type { ProblemError } from "../../api/problem";

/** Why something was refused, in one text: its faults where it has some. */
export function refusalText({ faults, detail, message }: ProblemError): string {
    return faults.length > 0 ? faults.map((fault) => fault.message).join(" ") : (detail ?? message);
}
