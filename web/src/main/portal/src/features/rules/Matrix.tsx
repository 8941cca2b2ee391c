import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as terms from "../../api/terms";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { PermittedLabel } from "../../ui/RuleLabels";

type Permission = Schemas["Permission"];

interface Case {
    name: string;
    by: ReadonlyMap<string, Permission>;
}

/** The permission matrix as published: a case a row, a regime a column. */
export function Matrix() {
    const { data, error, refetch } = useQuery(terms.permissions);
    const regimes = [...new Set(data?.items.map(({ regime }) => regime))].sort();
    const rows = data ? casesOf(data.items) : undefined;
    const columns: Column<Case>[] = [
        { key: "case", title: rules.guard.case, cell: ({ name }) => name, value: ({ name }) => name },
        ...regimes.map((regime): Column<Case> => ({
            key: regime,
            title: regime,
            cell: ({ by }) => <Cell permission={by.get(regime)} />,
            value: ({ by }) => {
                const permission = by.get(regime);
                const verdict = permission ? rules.guard.verdict[permission.verdict] : "";
                return permission?.note ? `${verdict}: ${permission.note}` : verdict;
            },
        })),
    ];
    return (
        <ListPanel
            title={rules.guard.matrix}
            lead={rules.guard.matrixLead}
            file="tributary-permissions"
            columns={columns}
            rows={rows}
            rowKey={({ name }) => name}
            error={error}
            onRetry={() => void refetch()}
            capability="terms.read"
            none={<Empty title={rules.guard.matrixNone} text={rules.guard.matrixNoneText} />}
        />
    );
}

function Cell({ permission }: { permission: Permission | undefined }) {
    if (permission === undefined) {
        return m.shares.none;
    }
    return (
        <span>
            <PermittedLabel verdict={permission.verdict} />
            {permission.note ? <span className="tr-note">{permission.note}</span> : null}
        </span>
    );
}

function casesOf(permissions: readonly Permission[]): Case[] {
    const cases = new Map<string, Map<string, Permission>>();
    for (const permission of permissions) {
        const by = cases.get(permission.case) ?? new Map<string, Permission>();
        by.set(permission.regime, permission);
        cases.set(permission.case, by);
    }
    return [...cases].map(([name, by]) => ({ name, by }));
}
