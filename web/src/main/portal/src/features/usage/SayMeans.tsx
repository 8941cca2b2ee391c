import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import * as usage from "../../api/usage";
import { m } from "../../i18n";
import { usage as usageWords } from "../../i18n/usage";
import { countText, moneyText, rangeText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { DataTable, type Column } from "../../ui/DataTable";
import { RadioField, TextField } from "../../ui/Fields";
import { faultsAt } from "../refused";
import { nameAndLook, type Named, type Rerated } from "./naming";

const words = usageWords.name;
const meters = ["input-token", "cached-input-token", "cache-write-token", "output-token"];
const fields = ["source", "reported", "means"] as const;

type Kind = usage.UsageName["kind"];
type Field = (typeof fields)[number];

interface SayMeansProps {
    /** The group whose names are asked about; without one any name can be written. */
    waiting?: usage.Waiting;
    /** The name that is changed. */
    of?: usage.UsageName;
    /** The days in which it is looked whether anything still waits. */
    days?: usage.WaitingQuery;
    onClose: () => void;
}

/** Says what a source's name means from now on, then shows what is rated after. */
export function SayMeans({ waiting, of, days = {}, onClose }: SayMeansProps) {
    const queries = useQueryClient();
    const products = useQuery(ask.products).data?.items ?? [];
    const [kind, setKind] = useState<Kind>(
        of?.kind ??
            (waiting && products.some(({ id }) => id === (waiting.productMeans ?? waiting.product))
                ? "METER"
                : "PRODUCT"),
    );
    const [written, setWritten] = useState({
        source: of?.source ?? waiting?.source ?? "",
        reported: of?.reported ?? "",
        means: "",
    });
    const [tried, setTried] = useState(false);
    const reported = waiting ? (kind === "PRODUCT" ? waiting.product : waiting.meter) : written.reported.trim();
    const body = { source: written.source.trim(), kind, reported, means: written.means.trim() };
    const name = useMutation({ mutationFn: () => nameAndLook(queries, body, waiting, days) });
    const complete = fields.every((field) => body[field] !== "");
    const refused = name.error ? faultsAt(problemOfThrown(name.error), fields) : undefined;
    const text = (field: Field, label: string, hint?: string, offered?: readonly string[]) => (
        <TextField
            label={label}
            hint={hint}
            value={written[field]}
            onChange={(value) => setWritten((known) => ({ ...known, [field]: value }))}
            required
            fault={tried && body[field] === "" ? words.fault[field] : refused?.at[field]}
            {...(offered ? { offered } : {})}
        />
    );
    if (name.data) {
        return (
            <ActDialog
                title={words.title}
                effect={<Outcome named={name.data} />}
                action={words.close}
                busy={false}
                onAct={onClose}
                onClose={onClose}
            />
        );
    }
    return (
        <ActDialog
            title={words.title}
            effect={
                complete ? (
                    <>
                        <p>{words.effect(reported, body.source, body.means)}</p>
                        {waiting ? <p>{words.effectWaiting(waiting.records, waiting.subscriptions)}</p> : null}
                        <p>{words.effectMore}</p>
                    </>
                ) : null
            }
            action={words.record}
            busy={name.isPending}
            refused={refused?.rest}
            onAct={() => {
                setTried(true);
                if (complete) {
                    name.mutate();
                }
            }}
            onClose={onClose}
        >
            {waiting ? null : text("source", words.source)}
            {of ? null : (
                <RadioField
                    legend={words.kind}
                    name="kind"
                    value={kind}
                    options={(["PRODUCT", "METER"] as const).map((one) => ({
                        value: one,
                        text: waiting
                            ? words.kindOf(words.kinds[one], one === "PRODUCT" ? waiting.product : waiting.meter)
                            : words.kinds[one],
                    }))}
                    onChange={(one) => setKind(one === "METER" ? "METER" : "PRODUCT")}
                />
            )}
            {waiting ? null : text("reported", words.reported)}
            {kind === "PRODUCT"
                ? text(
                      "means",
                      words.means,
                      words.meansProduct,
                      products.map(({ id }) => id),
                  )
                : text("means", words.means, words.meansMeter, meters)}
        </ActDialog>
    );
}

const columns: readonly Column<Rerated>[] = [
    { key: "subscription", title: words.subscription, cell: ({ subscription }) => <strong>{subscription}</strong> },
    { key: "period", title: words.period, cell: ({ from, to }) => (from ? rangeText(from, to) : m.shares.none) },
    {
        key: "before",
        title: words.before,
        cell: ({ before }) => (before ? moneyText(before) : words.unrated),
        numeric: true,
    },
    {
        key: "now",
        title: words.now,
        cell: ({ after }) => <strong>{after ? moneyText(after) : words.unrated}</strong>,
        numeric: true,
    },
    {
        key: "waits",
        title: words.waits,
        cell: ({ held }) => (held === undefined ? m.shares.none : countText(held)),
        numeric: true,
    },
];

function Outcome({ named: { name, rerated, waits } }: { named: Named }) {
    return (
        <div className="tr-stack" role="status">
            <p>
                <strong>{words.done(name.reported, name.means)}</strong>
                {waits === undefined ? null : ` ${words.stillWaiting(waits)}`}
            </p>
            {rerated.length > 0 ? (
                <DataTable
                    label={words.after}
                    columns={columns}
                    rows={rerated}
                    rowKey={({ subscription }) => subscription}
                />
            ) : null}
        </div>
    );
}
