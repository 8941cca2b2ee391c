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
import { ChoiceField, TextField } from "../../ui/Fields";
import { ProvenanceLabel } from "../../ui/Labels";
import { useNotice } from "../../ui/Notices";
import { useNames } from "../names";
import { RecordPanel } from "./RecordPanel";
import { refusalText } from "./refusal";
import { SourceFields } from "./SourceFields";
import { today } from "../days";

type Launch = Schemas["Launch"];

/** When products became available at hosts. */
export function Launches() {
    const names = useNames();
    const { data, error, refetch } = useQuery(terms.launches);
    const columns: readonly Column<Launch>[] = [
        {
            key: "product",
            title: rules.launches.product,
            cell: ({ product }) => names.product(product),
            value: ({ product }) => product,
        },
        { key: "host", title: rules.launches.host, cell: ({ host }) => names.party(host), value: ({ host }) => host },
        { key: "on", title: rules.launches.on, cell: ({ on }) => dayText(on), value: ({ on }) => on },
        {
            key: "source",
            title: rules.launches.source,
            cell: ({ provenance }) => <ProvenanceLabel provenance={provenance} />,
            value: ({ provenance }) => `${provenance.tag}: ${provenance.source}`,
        },
    ];
    return (
        <RecordPanel
            title={rules.launches.title}
            lead={rules.launches.lead}
            none={rules.launches.none}
            record={rules.launches.record}
            file="tributary-launches"
            columns={columns}
            rows={data?.items}
            rowKey={({ product, host, on }) => [product, host, on].join(" ")}
            error={error}
            onRetry={() => void refetch()}
            dialog={(close) => <LaunchDialog onClose={close} />}
        />
    );
}

function LaunchDialog({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const products = useQuery(ask.products).data?.items ?? [];
    const hosts = useQuery(ask.organizations).data?.items.filter(({ kind }) => kind !== "CUSTOMER") ?? [];
    const [launch, setLaunch] = useState<Launch>({
        product: "",
        host: "",
        on: today(),
        provenance: { tag: "OFFICIAL", source: "" },
    });
    const change = (changes: Partial<Launch>) => setLaunch((known) => ({ ...known, ...changes }));
    const record = useMutation({
        mutationFn: () => terms.recordLaunch(launch),
        onSuccess: () => {
            void queries.invalidateQueries({ queryKey: terms.launches.queryKey });
            void queries.invalidateQueries({ queryKey: ["guard"] });
            say(rules.launches.recorded);
            onClose();
        },
    });
    return (
        <ActDialog
            title={rules.launches.record}
            effect={rules.launches.effect}
            action={rules.launches.record}
            busy={record.isPending}
            ready={[launch.product, launch.host, launch.on, launch.provenance.source.trim()].every(Boolean)}
            refused={record.error ? refusalText(problemOfThrown(record.error)) : null}
            onAct={() => record.mutate()}
            onClose={onClose}
        >
            <ChoiceField
                label={rules.launches.product}
                none={rules.guard.choose}
                value={launch.product}
                options={products.map(({ id, name }) => ({ value: id, text: name }))}
                onChange={(product) => change({ product })}
                required
            />
            <div className="tr-field-row">
                <ChoiceField
                    label={rules.launches.host}
                    none={rules.guard.choose}
                    value={launch.host}
                    options={hosts.map(({ id, name }) => ({ value: id, text: name }))}
                    onChange={(host) => change({ host })}
                    required
                />
                <TextField
                    label={rules.launches.on}
                    type="date"
                    value={launch.on}
                    onChange={(on) => change({ on })}
                    required
                />
            </div>
            <SourceFields value={launch.provenance} onChange={(provenance) => change({ provenance })} />
        </ActDialog>
    );
}
