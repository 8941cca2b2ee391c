import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/queries";
import * as spend from "../../api/spend";
import { mayAgreeSpend } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { spend as spendWords } from "../../i18n/spend";
import { rangeText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { OneFilter } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { dayIn } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { RegisterSpend } from "./RegisterSpend";
import { agreementLink } from "./statement";

const words = spendWords;

/** What customers agreed about their spend as a whole, and for those who may a way to record one more. */
export default function SpendAgreements() {
    const may = mayAgreeSpend(useMe());
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const customer = params.get("customer") ?? "";
    const knownOn = dayIn(params, "knownOn");
    const answer = useQuery(
        spend.spendAgreements({
            ...(customer ? { customer } : {}),
            ...(knownOn ? { knownOn } : {}),
            page: Math.max(1, Number(params.get("page")) || 1),
            size: 50,
        }),
    );
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <CopyLink />
                    {may ? (
                        <Button variant="primary" onClick={() => put({ record: "1" })}>
                            {words.register}
                        </Button>
                    ) : null}
                </>
            }
        >
            <section className="tr-filters" aria-label={m.filter.label}>
                <div className="tr-filters-row">
                    <OneFilter
                        label={words.customer}
                        value={customer}
                        options={[
                            { value: "", text: words.everyCustomer },
                            ...organizations
                                .filter(({ kind }) => kind === "CUSTOMER")
                                .map(({ id, name }) => ({ value: id, text: name })),
                        ]}
                        onChange={(value) => put({ customer: value })}
                    />
                    <KnownOnField value={knownOn} onChange={(day) => put({ knownOn: day })} />
                </div>
            </section>
            <PagedList
                title={words.title}
                file="tributary-spend-agreements"
                columns={columnsOf(names)}
                rowKey={({ id }) => id}
                capability="spend.read"
                none={<Empty title={words.none} text={words.noneText} />}
                answer={answer}
                paging={words.paging}
                onPage={(page) => setParams((known) => withParams(known, { page: page > 1 ? String(page) : "" }))}
            />
            {may && params.has("record") ? <RegisterSpend onClose={() => put({ record: "" })} /> : null}
        </Page>
    );
}

function columnsOf(names: Names): Column<spend.SpendAgreement>[] {
    return [
        {
            key: "agreement",
            title: words.agreement,
            cell: ({ id, title }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={agreementLink(id)}>{title}</TextLink>
                    </strong>
                    <span className="tr-quiet">{id}</span>
                </span>
            ),
            value: ({ id }) => id,
        },
        {
            key: "customer",
            title: words.customer,
            cell: ({ customer }) => names.party(customer),
            value: ({ customer }) => customer,
        },
        {
            key: "form",
            title: words.form,
            cell: ({ form }) => words.forms[form.kind],
            value: ({ form }) => form.kind,
        },
        {
            key: "days",
            title: words.days,
            cell: ({ days }) => rangeText(days.from, days.to),
            value: ({ days }) => `${days.from}/${days.to ?? ""}`,
        },
        {
            key: "cycle",
            title: words.cycle,
            cell: ({ settlementMonths }) => words.months(settlementMonths),
            value: ({ settlementMonths }) => String(settlementMonths),
        },
        {
            key: "drawing",
            title: words.drawing,
            cell: ({ subscriptions }) => words.subscriptions(subscriptions.length),
            value: ({ subscriptions }) => subscriptions.join(" "),
        },
        { key: "currency", title: words.currency, cell: ({ currency }) => currency, value: ({ currency }) => currency },
    ];
}
