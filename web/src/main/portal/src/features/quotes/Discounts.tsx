import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as reference from "../../api/queries";
import * as ask from "../../api/quotes";
import { maySetDiscounts } from "../../app/places";
import { useMe } from "../../app/session";
import { dayText, momentText, percentText } from "../../i18n/format";
import { quotes } from "../../i18n/quotes";
import { isDecimal } from "../../money/decimal";
import { ActDialog } from "../../ui/ActDialog";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Empty, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { textAt } from "../catalogue/pointer";
import { today } from "../days";
import { documentsIn, type Document } from "../document";
import { useNames, type Names } from "../names";
import { refusalText } from "../rules/refusal";

const words = quotes.floors;

interface Floor {
    role: string;
    product?: string;
    most: string;
}

/** How deep a discount each role may quote: what holds today, and what held before and will. */
export default function Discounts() {
    const may = maySetDiscounts(useMe());
    const names = useNames();
    const [changing, setChanging] = useState(false);
    const { data, error, refetch } = useQuery(ask.discountPolicies);
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="quote.read" />;
    }
    if (!data) {
        return <PageSkeleton />;
    }
    const holding = data.items.filter(({ policy }) => textAt(policy, "/from") <= today()).at(-1);
    const others = data.items.filter((one) => one !== holding);
    return (
        <Page
            title={words.title}
            lead={words.lead}
            crumbs={[{ to: "/quotes", text: quotes.title }]}
            actions={
                may ? (
                    <Button variant="primary" onClick={() => setChanging(true)}>
                        {words.change}
                    </Button>
                ) : undefined
            }
        >
            {holding ? <Policy policy={holding} names={names} /> : <Empty title={words.none} text={words.noneText} />}
            {others.length > 0 ? <h2>{words.history}</h2> : null}
            {[...others].reverse().map((policy) => (
                <Policy key={`${textAt(policy.policy, "/from")} ${policy.recordedAt}`} policy={policy} names={names} />
            ))}
            {changing ? <Change begin={floorsOf(holding?.policy)} onClose={() => setChanging(false)} /> : null}
        </Page>
    );
}

function floorsOf(policy: Document | undefined): Floor[] {
    return policy === undefined
        ? [{ role: "sales-ops", most: "0.1" }]
        : documentsIn(policy, "floors").map((floor) => ({
              role: textAt(floor, "/role"),
              most: textAt(floor, "/most"),
              ...(textAt(floor, "/product") ? { product: textAt(floor, "/product") } : {}),
          }));
}

const roleNames: Readonly<Record<string, string>> = words.roles;
const roleText = (role: string) => roleNames[role] ?? role;
const mostText = (most: string) => (isDecimal(most) ? percentText(most) : most);

function Policy({ policy, names }: { policy: ask.DiscountPolicy; names: Names }) {
    const from = dayText(textAt(policy.policy, "/from"));
    const columns: Column<Floor>[] = [
        { key: "role", title: words.role, cell: ({ role }) => <strong>{roleText(role)}</strong> },
        {
            key: "product",
            title: words.product,
            cell: ({ product }) => (product === undefined ? words.everyProduct : names.product(product)),
        },
        { key: "most", title: words.most, cell: ({ most }) => mostText(most), numeric: true },
    ];
    return (
        <Panel title={`${words.from} ${from}`} lead={words.recorded(policy.recordedBy, momentText(policy.recordedAt))}>
            <DataTable
                label={`${words.title} ${from} ${policy.recordedAt}`}
                columns={columns}
                rows={floorsOf(policy.policy)}
                rowKey={({ role, product }) => `${role} ${product ?? ""}`}
            />
        </Panel>
    );
}

function Change({ begin, onClose }: { begin: readonly Floor[]; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const products = useQuery(reference.products).data?.items ?? [];
    const [from, setFrom] = useState(today());
    const [floors, setFloors] = useState(begin);
    const put = (index: number, change: Partial<Floor>) =>
        setFloors((known) => known.map((floor, at) => (at === index ? { ...floor, ...change } : floor)));
    const record = useMutation({
        mutationFn: () =>
            ask.recordDiscounts({
                from,
                floors: floors.map(({ role, product, most }) => ({ role, most, ...(product ? { product } : {}) })),
            }),
        onSuccess: async () => {
            await queries.invalidateQueries({ queryKey: ask.discountPolicies.queryKey });
            say(words.done(dayText(from)));
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.title}
            effect={<p>{words.effect}</p>}
            action={words.action}
            busy={record.isPending}
            ready={from !== "" && floors.every(({ most }) => most.trim() !== "")}
            refused={record.error ? refusalText(problemOfThrown(record.error)) : undefined}
            onAct={() => record.mutate()}
            onClose={onClose}
        >
            <TextField label={words.from} type="date" value={from} onChange={setFrom} required />
            {floors.map(({ role, product = "", most }, index) => (
                <fieldset key={index} className="tr-evidence">
                    <legend>{words.floor(index + 1)}</legend>
                    <div className="tr-field-row">
                        <ChoiceField
                            label={words.role}
                            value={role}
                            options={Object.entries(words.roles).map(([value, text]) => ({ value, text }))}
                            onChange={(next) => put(index, { role: next })}
                        />
                        <ChoiceField
                            label={words.product}
                            none={words.everyProduct}
                            value={product}
                            options={products.map(({ id, name }) => ({ value: id, text: name }))}
                            onChange={(next) => put(index, { product: next })}
                        />
                        <TextField
                            label={words.most}
                            hint={words.mostHint}
                            value={most}
                            onChange={(next) => put(index, { most: next })}
                            required
                        />
                    </div>
                    <Button variant="link" onClick={() => setFloors(floors.filter((_floor, at) => at !== index))}>
                        {words.remove(index + 1)}
                    </Button>
                </fieldset>
            ))}
            <Button variant="secondary" onClick={() => setFloors([...floors, { role: "sales-ops", most: "" }])}>
                {words.add}
            </Button>
        </ActDialog>
    );
}
