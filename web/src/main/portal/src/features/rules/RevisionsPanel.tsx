import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { countText, dayText, rangeText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Panel } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { revisionAnchor } from "../agreements/anchors";
import { governing, standing, type Revision } from "./lanes";

interface Row {
    agreement: Schemas["Agreement"];
    revision: Revision;
    stands: string;
    inForce: boolean;
}

const columns: readonly Column<Row>[] = [
    {
        key: "agreement",
        title: rules.agreement,
        cell: ({ agreement }) => agreement.name,
        value: ({ agreement }) => agreement.id,
    },
    {
        key: "number",
        title: rules.number,
        cell: ({ revision }) => countText(revision.number),
        value: ({ revision }) => String(revision.number),
        numeric: true,
    },
    {
        key: "regime",
        title: rules.regime,
        cell: ({ revision }) => <RegimeLabel regime={revision.regime} />,
        value: ({ revision }) => revision.regime,
    },
    {
        key: "title",
        title: rules.revisionTitle,
        cell: ({ agreement, revision }) => (
            <TextLink to={`/agreements/${encodeURIComponent(agreement.id)}#${revisionAnchor(revision)}`}>
                {revision.title}
            </TextLink>
        ),
        value: ({ revision }) => revision.title,
    },
    {
        key: "applies",
        title: rules.applies,
        cell: ({ revision }) => rangeText(revision.validFrom, revision.validTo),
    },
    { key: "from", title: "valid_from", value: ({ revision }) => revision.validFrom, exportOnly: true },
    { key: "to", title: "valid_to", value: ({ revision }) => revision.validTo ?? "", exportOnly: true },
    {
        key: "known",
        title: rules.known,
        cell: ({ revision }) => dayText(revision.recordedAt.slice(0, 10)),
        value: ({ revision }) => revision.recordedAt,
    },
    {
        key: "stands",
        title: rules.stands,
        cell: ({ stands, inForce }) => (
            <span className="tr-labels">
                {inForce ? (
                    <Label color="green" isCompact>
                        {m.agreements.inForce}
                    </Label>
                ) : null}
                {stands}
            </span>
        ),
        value: ({ stands }) => stands,
    },
    {
        key: "clauses",
        title: rules.clauses,
        cell: ({ revision }) => countText(revision.clauses.length),
        value: ({ revision }) => String(revision.clauses.length),
        numeric: true,
    },
];

/** The lanes in words: every revision, when it governs and since when it is known. */
export function RevisionsPanel({
    agreements,
    asOf,
}: {
    agreements: readonly Schemas["Agreement"][] | undefined;
    asOf: string;
}) {
    const rows = agreements?.flatMap((agreement) => {
        const inForce = governing(agreement.revisions, asOf);
        return [...agreement.revisions]
            .sort((a, b) => b.number - a.number)
            .map((revision) => ({
                agreement,
                revision,
                stands: rules.standing[standing(revision, agreement.revisions)],
                inForce: revision === inForce,
            }));
    });
    return (
        <Panel
            title={rules.revisions}
            actions={<ExportRows name="tributary-revisions" columns={columns} rows={rows} />}
        >
            <DataTable
                label={rules.revisions}
                columns={columns}
                rows={rows}
                rowKey={({ agreement, revision }) => `${agreement.id} ${revision.number}`}
                skeletonRows={4}
            />
        </Panel>
    );
}
