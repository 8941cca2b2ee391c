import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../api/client";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { rules } from "../../i18n/rules";
import { dayText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import type { Column } from "../../ui/DataTable";
import { CheckField, ChoiceField, TextField } from "../../ui/Fields";
import { ProvenanceLabel } from "../../ui/Labels";
import { useNotice } from "../../ui/Notices";
import { useNames } from "../names";
import { RecordPanel } from "./RecordPanel";
import { refusalText } from "./refusal";
import { SourceFields } from "./SourceFields";
import { today } from "../days";

type Waiver = Schemas["Waiver"];

const publications = ["PUBLISHED", "UNPUBLISHED"] as const;
const yesNo = (yes: boolean) => (yes ? rules.waivers.yes : rules.waivers.no);

/** Only both together free a product (agreements, E16). */
function frees({ cannot, declines }: Waiver): boolean {
    return cannot && declines;
}

/** What hosts with a first right said of products. */
export function Waivers() {
    const names = useNames();
    const { data, error, refetch } = useQuery(terms.waivers);
    const columns: readonly Column<Waiver>[] = [
        {
            key: "product",
            title: rules.waivers.product,
            cell: ({ product }) => names.product(product),
            value: ({ product }) => product,
        },
        {
            key: "grantedBy",
            title: rules.waivers.grantedBy,
            cell: ({ grantedBy }) => names.party(grantedBy),
            value: ({ grantedBy }) => grantedBy,
        },
        {
            key: "cannot",
            title: rules.waivers.cannot,
            cell: ({ cannot }) => yesNo(cannot),
            value: ({ cannot }) => yesNo(cannot),
        },
        {
            key: "declines",
            title: rules.waivers.declines,
            cell: ({ declines }) => yesNo(declines),
            value: ({ declines }) => yesNo(declines),
        },
        {
            key: "frees",
            title: rules.waivers.frees,
            cell: (waiver) => <strong>{yesNo(frees(waiver))}</strong>,
            value: (waiver) => yesNo(frees(waiver)),
        },
        { key: "from", title: rules.waivers.from, cell: ({ from }) => dayText(from), value: ({ from }) => from },
        {
            key: "ground",
            title: rules.waivers.publication,
            cell: ({ publication, provenance }) => (
                <span className="tr-labels">
                    {rules.waivers.published[publication]} <ProvenanceLabel provenance={provenance} />
                </span>
            ),
            value: ({ publication, provenance }) => `${publication}; ${provenance.tag}: ${provenance.source}`,
        },
    ];
    return (
        <RecordPanel
            title={rules.waivers.title}
            lead={rules.waivers.lead}
            none={rules.waivers.none}
            record={rules.waivers.record}
            file="tributary-waivers"
            columns={columns}
            rows={data?.items}
            rowKey={({ product, grantedBy, from, recordedAt }) => [product, grantedBy, from, recordedAt].join(" ")}
            error={error}
            onRetry={() => void refetch()}
            dialog={(close) => <WaiverDialog onClose={close} />}
        />
    );
}

function WaiverDialog({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const products = useQuery(ask.products).data?.items ?? [];
    const hosts = useQuery(ask.organizations).data?.items.filter(({ kind }) => kind !== "CUSTOMER") ?? [];
    const [waiver, setWaiver] = useState<Waiver>({
        product: "",
        grantedBy: "",
        cannot: false,
        declines: false,
        publication: "PUBLISHED",
        from: today(),
        provenance: { tag: "OFFICIAL", source: "" },
    });
    const change = (changes: Partial<Waiver>) => setWaiver((known) => ({ ...known, ...changes }));
    const record = useMutation({
        mutationFn: () => terms.recordWaiver(waiver),
        onSuccess: () => {
            void queries.invalidateQueries({ queryKey: terms.waivers.queryKey });
            void queries.invalidateQueries({ queryKey: ["guard"] });
            say(rules.waivers.recorded);
            onClose();
        },
    });
    return (
        <ActDialog
            title={rules.waivers.record}
            effect={rules.waivers.effect(frees(waiver))}
            action={rules.waivers.record}
            busy={record.isPending}
            ready={[waiver.product, waiver.grantedBy, waiver.from, waiver.provenance.source.trim()].every(Boolean)}
            refused={record.error ? refusalText(problemOfThrown(record.error)) : null}
            onAct={() => record.mutate()}
            onClose={onClose}
        >
            <ChoiceField
                label={rules.waivers.product}
                none={rules.guard.choose}
                value={waiver.product}
                options={products.map(({ id, name }) => ({ value: id, text: name }))}
                onChange={(product) => change({ product })}
                required
            />
            <div className="tr-field-row">
                <ChoiceField
                    label={rules.waivers.grantedBy}
                    none={rules.guard.choose}
                    value={waiver.grantedBy}
                    options={hosts.map(({ id, name }) => ({ value: id, text: name }))}
                    onChange={(grantedBy) => change({ grantedBy })}
                    required
                />
                <TextField
                    label={rules.waivers.from}
                    type="date"
                    value={waiver.from}
                    onChange={(from) => change({ from })}
                    required
                />
            </div>
            <CheckField
                label={rules.waivers.cannot}
                checked={waiver.cannot}
                onChange={(cannot) => change({ cannot })}
            />
            <CheckField
                label={rules.waivers.declines}
                checked={waiver.declines}
                onChange={(declines) => change({ declines })}
            />
            <ChoiceField
                label={rules.waivers.publication}
                value={waiver.publication}
                options={publications.map((one) => ({ value: one, text: rules.waivers.published[one] }))}
                onChange={(chosen) =>
                    change({ publication: publications.find((one) => one === chosen) ?? waiver.publication })
                }
            />
            <SourceFields value={waiver.provenance} onChange={(provenance) => change({ provenance })} />
        </ActDialog>
    );
}
