import type { WorkItem, WorkKind } from "../../api/work";
import { contractLink } from "../contracts/words";

/** Where all of a kind of work is done. */
export function listOf(kind: WorkKind): string {
    switch (kind) {
        case "APPROVAL":
            return "/approvals";
        case "DEAL_DECISION":
            return "/deals?state=SUBMITTED&sort=submittedAt";
        case "PROTECTION_ENDING":
            return "/deals?state=REGISTERED&expiringWithin=30&sort=protectedUntil";
        case "NOTICE_CLOSING":
            return "/renewals?noticeWithin=30";
        case "TERM_ENDING":
            return "/renewals?state=NEGOTIATING";
        case "BILL_DUE":
            return "/contracts";
        case "CATALOG_CHANGE":
            return "/catalog-changes";
        case "TERMS_DRAFT":
            return "/rules";
        case "RUN_FAILED":
        case "PERIOD_OPEN":
            return "/runs";
        case "REVENUE_OPEN":
            return "/revenue";
        case "USAGE_WAITING":
            return "/usage";
        case "RESTATEMENT":
            return "/restatements";
    }
}

/** Where one thing of a kind is done. */
export function oneOf(kind: WorkKind, { subject }: WorkItem): string {
    const id = encodeURIComponent(subject);
    switch (kind) {
        case "APPROVAL":
            return `/approvals/${id}`;
        case "DEAL_DECISION":
        case "PROTECTION_ENDING":
            return `/deals/${id}`;
        case "NOTICE_CLOSING":
        case "TERM_ENDING":
            return `${contractLink(subject)}?tab=renewal`;
        case "BILL_DUE":
            return `${contractLink(subject)}?tab=bills`;
        case "CATALOG_CHANGE":
            return `/catalog-changes/${id}`;
        case "TERMS_DRAFT":
            return `/rules/drafts/${id}`;
        case "RUN_FAILED":
            return `/runs/${id}`;
        case "RESTATEMENT":
            return `/restatements/${id}`;
        case "PERIOD_OPEN":
        case "REVENUE_OPEN":
        case "USAGE_WAITING":
            return listOf(kind);
    }
}
