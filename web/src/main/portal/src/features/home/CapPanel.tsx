import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { compactText, dayText, percentText } from "../../i18n/format";
import { compare, fraction, subtract, toFloat } from "../../money/decimal";
import { ProvenanceLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Panel } from "../../ui/Panels";
import { Progress, Skeleton } from "../../ui/primitives";
import { moneyIn, textIn, textsIn } from "../document";

interface Found {
    agreement: string;
    provenance: Schemas["Provenance"];
    cap: Schemas["Money"];
    scopeStart: string | undefined;
    payee: string;
}

/** How far the cap in force today is used: a hint beside the exact cap standing on each share. */
export function CapPanel() {
    const { data, error } = useQuery(ask.agreements({}));
    const found = capOf(data?.items ?? []);
    return (
        <Panel
            title={m.home.cap}
            actions={found ? <TextLink to={`/agreements/${found.agreement}`}>{m.agreements.name}</TextLink> : undefined}
        >
            {error ? (
                <p className="tr-quiet">{m.state.failed}</p>
            ) : data === undefined ? (
                <Skeleton width="60%" />
            ) : found ? (
                <Consumption found={found} />
            ) : (
                <p className="tr-quiet">{m.home.capNone}</p>
            )}
        </Panel>
    );
}

/** The first cap in force, and who its capped legs pay. */
function capOf(agreements: readonly Schemas["AgreementSummary"][]): Found | undefined {
    for (const { id, inForce } of agreements) {
        const clause = inForce?.clauses.find(({ kind }) => kind === "CAP");
        const cap = clause && moneyIn(clause.document, "amount");
        const legs = clause ? textsIn(clause.document, "legs") : [];
        const payee = inForce?.clauses
            .filter((other) => legs.includes(other.id))
            .map(({ document }) => textIn(document, "payee"))
            .find((one) => one !== undefined);
        if (clause && cap && payee !== undefined) {
            const { document, provenance } = clause;
            return { agreement: id, provenance, cap, scopeStart: textIn(document, "scopeStart"), payee };
        }
    }
    return undefined;
}

function Consumption({ found: { cap, provenance, payee, scopeStart: from } }: { found: Found }) {
    const { data } = useQuery(ask.totals(["party"], { party: [payee], ...(from ? { from } : {}) }));
    if (data === undefined) {
        return <Skeleton width="60%" />;
    }
    const used = data.sum.shareAccruedOut;
    const part = fraction(used, cap.amount) ?? "0";
    const left = subtract(cap.amount, used);
    return (
        <>
            <p className="tr-big">{percentText(part)}</p>
            <Progress
                aria-label={m.home.capBar}
                value={Math.min(100, toFloat(part) * 100)}
                valueText={percentText(part)}
                measureLocation="none"
                size="sm"
                {...(compare(left, "0") <= 0 ? { variant: "warning" as const } : {})}
            />
            <p>
                {m.home.capOf(`${cap.currency} ${compactText(used)}`, `${cap.currency} ${compactText(cap.amount)}`)}
                {from ? `, ${m.home.capSince(dayText(from))}` : ""}
            </p>
            <p className="tr-quiet">
                {compare(left, "0") > 0 ? m.home.capLeft(`${cap.currency} ${compactText(left)}`) : m.home.capReached}
            </p>
            <ProvenanceLabel provenance={provenance} />
        </>
    );
}
