import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as usage from "../../api/usage";
import { m } from "../../i18n";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { dayText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { TextLink } from "../../ui/Links";
import { ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Label, Skeleton } from "../../ui/primitives";
import { versionLink } from "../catalogue/bookTexts";
import { daysOf, type Asked } from "./asked";
import { whyText } from "./figures";

const words = subscriptionsWords;

type Move = Schemas["VersionMove"];
type Moves = Schemas["VersionMoves"];

/** Which version of its price book it has, why, and when it moves to which. */
export function VersionsPanel({ id, ...days }: Asked) {
    const { data, error, refetch } = useQuery(usage.versions(id, daysOf(days)));
    const columns = data ? columnsOf(data) : [];
    return (
        <Panel
            title={words.versions}
            lead={words.versionsLead}
            actions={<ExportRows name={`tributary-versions-${id}`} columns={columns} rows={data?.all} />}
        >
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="catalog.read" />
            ) : data === undefined ? (
                <Skeleton height="10rem" />
            ) : (
                <div className="tr-stack">
                    <Facts
                        facts={[
                            {
                                term: words.has,
                                value: (
                                    <>
                                        <TextLink to={versionLink(data.book, data.had.newSalesFrom)}>
                                            {data.had.version}
                                        </TextLink>{" "}
                                        {data.had.on ? (
                                            <span className="tr-quiet">{words.since(dayText(data.had.on))}</span>
                                        ) : null}
                                    </>
                                ),
                            },
                            { term: words.why, value: whyText(data.had) },
                            {
                                term: words.ahead,
                                value:
                                    data.after.length === 0
                                        ? words.aheadNone
                                        : data.after
                                              .map(({ version, on = "" }) => words.aheadTo(version, dayText(on)))
                                              .join("; "),
                            },
                        ]}
                    />
                    <DataTable
                        label={words.allVersions}
                        columns={columns}
                        rows={data.all}
                        rowKey={({ newSalesFrom }) => newSalesFrom}
                    />
                </div>
            )}
        </Panel>
    );
}

function columnsOf({ book, had }: Moves): Column<Move>[] {
    return [
        {
            key: "version",
            title: words.version,
            cell: ({ version, newSalesFrom }) => (
                <>
                    <TextLink to={versionLink(book, newSalesFrom)}>{version}</TextLink>{" "}
                    {newSalesFrom === had.newSalesFrom ? (
                        <Label color="green" isCompact>
                            {words.now}
                        </Label>
                    ) : null}
                </>
            ),
            value: ({ version }) => version,
        },
        {
            key: "newSales",
            title: words.newSales,
            cell: ({ newSalesFrom }) => dayText(newSalesFrom),
            value: ({ newSalesFrom }) => newSalesFrom,
        },
        {
            key: "on",
            title: words.movesOn,
            cell: ({ on }) => (on ? dayText(on) : words.never),
            value: ({ on }) => on ?? "",
        },
        {
            key: "policy",
            title: words.policy,
            cell: ({ policy }) => (policy ? words.policies[policy] : words.signed),
            value: ({ policy }) => policy ?? "",
        },
        {
            key: "credit",
            title: words.credit,
            cell: ({ policy, credit }) => (policy ? words.credits[credit] : m.shares.none),
            value: ({ credit }) => credit,
        },
    ];
}
