import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/entitlements";
import * as reference from "../../api/queries";
import { entitlements as words } from "../../i18n/entitlements";
import { CopyLink } from "../../ui/Actions";
import { CheckFilter, DayField, FilterBar, OneFilter } from "../../ui/FilterBar";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { today } from "../days";
import { ExportFiles } from "../ExportFiles";
import { KnownOnField } from "../KnownOn";
import { useNames } from "../names";
import { toggled, withParams } from "../params";
import { lineColumns } from "./columns";
import { chipsOf, queryOf, standings } from "./filter";
import { Products } from "./Products";

const size = 50;

/** What all contracts of a customer entitle it to on a day, as known on another. */
export default function Entitlements() {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const filter = queryOf(params);
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const toggle = (name: string, value: string) => setParams((known) => toggled(known, name, value));
    const answer = useQuery({
        ...ask.ofCustomer({ customer: "", ...filter, page: pageIn(params), size }),
        enabled: filter !== undefined,
    });
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <FilterBar
                chips={chipsOf(filter, names)}
                onRemove={(key, value) => (key === "standing" ? toggle(key, value) : put({ [key]: "" }))}
                onClear={() => setParams({})}
                {...(filter && answer.data ? { count: words.count(answer.data.total) } : {})}
            >
                <Fields filter={filter} put={put} toggle={toggle} />
            </FilterBar>
            {filter === undefined ? (
                <Empty title={words.nobody} text={words.nobodyText} />
            ) : (
                <Found filter={filter} answer={answer} onPage={(next) => put({ page: String(next) })} />
            )}
        </Page>
    );
}

const pageIn = (params: URLSearchParams) => Math.max(1, Math.trunc(Number(params.get("page"))) || 1);

interface FieldsProps {
    filter: ask.EntitlementFilter | undefined;
    put: (changes: Record<string, string>) => void;
    toggle: (name: string, value: string) => void;
}

function Fields({ filter, put, toggle }: FieldsProps) {
    const organizations = useQuery(reference.organizations).data?.items ?? [];
    const products = useQuery(reference.products).data?.items ?? [];
    return (
        <>
            <OneFilter
                label={words.customer}
                value={filter?.customer ?? ""}
                options={[
                    { value: "", text: words.chooseCustomer },
                    ...organizations
                        .filter(({ kind }) => kind === "CUSTOMER")
                        .map(({ id, name }) => ({ value: id, text: name })),
                ]}
                onChange={(customer) => put({ customer })}
            />
            <OneFilter
                label={words.product}
                value={filter?.product ?? ""}
                options={[
                    { value: "", text: words.anyProduct },
                    ...products.map(({ id, name }) => ({ value: id, text: name })),
                ]}
                onChange={(product) => put({ product })}
            />
            <CheckFilter
                name={words.standing}
                options={standings.map((one) => ({ value: one, text: words.standings[one] }))}
                chosen={filter?.standing ?? []}
                onToggle={(value) => toggle("standing", value)}
            />
            <DayField
                label={words.on}
                hint={words.onHint}
                value={filter?.asOf ?? today()}
                onChange={(on) => put({ on })}
            />
            <KnownOnField value={filter?.knownOn} onChange={(knownOn) => put({ knownOn })} />
        </>
    );
}

interface FoundProps {
    filter: ask.EntitlementFilter;
    answer: Parameters<typeof PagedList<ask.EntitledLine>>[0]["answer"] & {
        data: { products: readonly ask.EntitledProduct[]; total: number } | undefined;
    };
    onPage: (page: number) => void;
}

function Found({ filter, answer, onPage }: FoundProps) {
    const names = useNames();
    const file = `tributary-entitlements-${filter.customer}`;
    const narrowed = filter.product !== undefined || filter.standing !== undefined;
    return (
        <>
            {answer.error || answer.data?.total === 0 ? null : (
                <Products products={answer.data?.products} file={file} />
            )}
            <PagedList
                title={words.lines}
                lead={words.linesLead}
                file={file}
                columns={lineColumns(names, true)}
                rowKey={({ contract, line }) => `${contract} ${line}`}
                capability="contract.read"
                answer={answer}
                files={
                    <ExportFiles
                        name={file}
                        disabled={!answer.data?.total}
                        content={(format) => ask.exportEntitlements(filter, format)}
                    />
                }
                paging={words.paging}
                onPage={onPage}
                none={narrowed ? <Nothing filtered /> : <Empty title={words.noLines} text={words.noLinesText} />}
            />
        </>
    );
}
