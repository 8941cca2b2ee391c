import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as spend from "../../api/spend";
import { mayBillSpend } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { spend as spendWords } from "../../i18n/spend";
import { momentText, rangeText } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { Kpi } from "../../ui/Kpi";
import { Columns, Page, Tiles } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { dayIn, today } from "../days";
import { KnownOnField } from "../KnownOn";
import { History } from "../audit/History";
import { useNames } from "../names";
import { withParams } from "../params";
import { Agreed } from "./Agreed";
import { BillPeriod } from "./BillPeriod";
import { Credits } from "./Credits";
import { Periods } from "./Periods";
import { SpendChart } from "./SpendChart";
import { askedDays, begun, sumOf } from "./statement";

const words = spendWords;

/** One spend agreement: what its periods come to, what of that was billed, and why. */
export default function SpendAgreement() {
    const { id = "" } = useParams();
    const [params] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch } = useQuery(spend.spendAgreement(id, knownOn));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="spend.read" />;
    }
    return data === undefined ? <PageSkeleton /> : <Stated agreement={data} knownOn={knownOn} />;
}

function Stated({ agreement, knownOn }: { agreement: spend.SpendAgreement; knownOn: string | undefined }) {
    const may = mayBillSpend(useMe()) && knownOn === undefined;
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const { id, title, customer, currency, form, days } = agreement;
    const day = knownOn ?? today();
    const { from, to } = askedDays(agreement, day);
    const { data, error, refetch } = useQuery(spend.spendStatement(id, from, to, knownOn));
    const periods = data?.periods;
    const billing = may ? periods?.find((period) => period.from === params.get("bill")) : undefined;
    return (
        <Page
            title={title}
            lead={
                <span className="tr-headline">
                    {`${names.party(customer)}: ${words.forms[form.kind]}, ${rangeText(days.from, days.to)}`}
                </span>
            }
            meta={`${id} · ${words.recorded(agreement.version, momentText(agreement.recordedAt))}`}
            crumbs={[{ to: "/spend-agreements", text: words.title }]}
            actions={
                <>
                    <CopyLink />
                    <SaveFile
                        text={words.statementSave}
                        name={`tributary-spend-${id}.csv`}
                        content={() => spend.statementTable(id, from, to, knownOn)}
                    />
                </>
            }
        >
            <section className="tr-filters" aria-label={m.filter.label}>
                <div className="tr-filters-row">
                    <KnownOnField value={knownOn} onChange={(next) => put({ knownOn: next, bill: "" })} />
                </div>
            </section>
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="spend.read" />
            ) : (
                <>
                    <Sums periods={periods ? begun(periods, day) : undefined} currency={currency} />
                    <SpendChart id={id} periods={periods} currency={currency} />
                    <Periods
                        periods={periods}
                        currency={currency}
                        day={day}
                        file={`tributary-spend-${id}`}
                        onBill={may ? (period) => put({ bill: period.from }) : undefined}
                    />
                </>
            )}
            {form.kind === "PREPAID_CREDITS" && periods ? (
                <Columns wide="first">
                    <Credits agreement={agreement} periods={periods} day={day} />
                    <Agreed agreement={agreement} />
                </Columns>
            ) : (
                <Agreed agreement={agreement} />
            )}
            {billing ? (
                <BillPeriod id={id} period={billing} currency={currency} onClose={() => put({ bill: "" })} />
            ) : null}
            <History kind="spend-agreement" object={id} />
        </Page>
    );
}

function Sums({ periods, currency }: { periods: readonly spend.SpendPeriod[] | undefined; currency: string }) {
    const amount = (of: (period: spend.SpendPeriod) => string) => (periods ? sumOf(periods, of) : undefined);
    return (
        <Tiles label={words.tiles}>
            <Kpi
                term={words.spendSoFar}
                definition={words.spendDefinition}
                amount={amount((period) => period.spend)}
                currency={currency}
            />
            <Kpi
                term={words.dueSoFar}
                definition={words.dueDefinition}
                amount={amount(({ due }) => due)}
                currency={currency}
            />
            <Kpi
                term={words.billedSoFar}
                definition={words.billedDefinition}
                amount={amount(({ billed }) => billed)}
                currency={currency}
            />
            <Kpi
                term={words.openSoFar}
                definition={words.openDefinition}
                amount={amount(({ open }) => open)}
                currency={currency}
            />
        </Tiles>
    );
}
