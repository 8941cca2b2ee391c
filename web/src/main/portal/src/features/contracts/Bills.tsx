import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { amountText, countText, dayText, shiftDay } from "../../i18n/format";
import { sum } from "../../money/decimal";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { DayField } from "../../ui/FilterBar";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { dayIn } from "../days";
import type { Names } from "../names";
import { withParams } from "../params";
import { textAt } from "../catalogue/pointer";
import { itemColumns, sumOf } from "./billItems";
import { byBillDay, todayIn, type BillDay } from "./words";

const most = 20;

interface BillsProps {
    contract: ask.Contract;
    knownOn: string | undefined;
    names: Names;
}

/** What was billed, item by item and day by day, and what is billed next. */
export function Bills({ contract, knownOn, names }: BillsProps) {
    const [params, setParams] = useSearchParams();
    const { data, error, refetch } = useQuery(ask.billItems(contract.id, knownOn));
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const items = data?.items;
    const retry = () => void refetch();
    return (
        <>
            <NextBills contract={contract} names={names} />
            <ListPanel
                title={words.perDay}
                file={`tributary-contract-${contract.id}-bill-days`}
                columns={dayColumns}
                rows={items && byBillDay(items)}
                rowKey={({ billedOn }) => billedOn}
                error={error}
                onRetry={retry}
                capability="contract.read"
                none={<Empty title={words.noItems} text={words.noItemsText} />}
                {...(items ? { footer: dayFooter(items, contract.currency) } : {})}
            />
            {items?.length === 0 ? null : (
                <ListPanel
                    title={words.billed}
                    lead={words.billedLead}
                    file={`tributary-contract-${contract.id}-bill-items`}
                    columns={itemColumns(names)}
                    rows={items?.slice((page - 1) * most, page * most)}
                    all={() => Promise.resolve(items ?? [])}
                    rowKey={({ number }) => String(number)}
                    error={error}
                    onRetry={retry}
                    capability="contract.read"
                    none={<Empty title={words.noItems} text={words.noItemsText} />}
                    {...(items ? { footer: itemFooter(items, contract.currency) } : {})}
                >
                    {items && items.length > most ? (
                        <Paging
                            label={words.itemsPaging}
                            page={page}
                            size={most}
                            total={items.length}
                            onPage={(next) => setParams((known) => withParams(known, { page: String(next) }))}
                        />
                    ) : null}
                </ListPanel>
            )}
        </>
    );
}

/** What will be billed by a day that the address says; a month ahead where it says none. */
function NextBills({ contract, names }: Omit<BillsProps, "knownOn">) {
    const [params, setParams] = useSearchParams();
    const to = dayIn(params, "by") ?? shiftDay(todayIn(textAt(contract.document, "/billing/zone")), 31);
    const { data, error, refetch, isPlaceholderData } = useQuery(ask.schedule(contract.id, to));
    return (
        <ListPanel
            title={words.next}
            lead={words.nextLead}
            file={`tributary-contract-${contract.id}-next-by-${to}`}
            columns={itemColumns(names)}
            rows={data?.items}
            rowKey={({ number }) => String(number)}
            busy={isPlaceholderData}
            skeletonRows={2}
            error={error}
            onRetry={() => void refetch()}
            capability="contract.read"
            actions={
                <DayField
                    label={words.by}
                    value={to}
                    onChange={(by) => setParams((known) => withParams(known, { by }), { replace: true })}
                />
            }
            none={<Empty title={words.nothingNext} text={words.nothingNextText} />}
            {...(data ? { footer: itemFooter(data.items, contract.currency) } : {})}
        />
    );
}

function itemFooter(items: readonly ask.BillItem[], currency: string) {
    return { billedOn: words.sum, quantity: currency, amount: amountText(sumOf(items)) };
}

function dayFooter(items: readonly ask.BillItem[], currency: string) {
    const days = byBillDay(items);
    const of = (side: "charges" | "credits" | "total") => amountText(sum(days.map((day) => day[side])));
    return {
        billedOn: words.sum,
        items: countText(items.length),
        charges: of("charges"),
        credits: of("credits"),
        total: `${currency} ${of("total")}`,
    };
}

const dayColumns: readonly Column<BillDay>[] = [
    {
        key: "billedOn",
        title: words.billedOn,
        cell: ({ billedOn }) => dayText(billedOn),
        value: ({ billedOn }) => billedOn,
    },
    {
        key: "items",
        title: words.items,
        cell: ({ items }) => countText(items),
        value: ({ items }) => String(items),
        numeric: true,
    },
    amountColumn("charges", words.charges),
    amountColumn("credits", words.credits),
    amountColumn("total", words.total),
];
