import type { Approval } from "../../api/approvals";
import { approvals as words } from "../../i18n/approvals";

/** What a request is about, in words; a kind that has none by its code. */
export function kindText(kind: string): string {
    return words.kinds[kind] ?? kind;
}

export function roleText(role: string): string {
    return words.roles[role] ?? role;
}

/** Whose yes, one after the other: `Approver, then Finance`. */
export function rolesText(roles: readonly string[]): string {
    return roles.map(roleText).join(`, ${words.policy.then} `);
}

export function currentStep(approval: Approval): Approval["steps"][number] | undefined {
    return approval.state === "PENDING" ? approval.steps.find(({ state }) => state === "CURRENT") : undefined;
}

/** Whether one yes more does what is asked for. */
export function isLast(approval: Approval): boolean {
    return approval.steps.at(-1)?.state === "CURRENT";
}
