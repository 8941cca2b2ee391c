import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as catalogue from "../../api/catalogue";
import { can, useMe } from "../../app/session";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { rules } from "../../i18n/rules";
import { momentText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, FilterBar } from "../../ui/FilterBar";
import { ButtonLink, TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { DraftStateLabel } from "../../ui/RuleLabels";
import { toggled } from "../params";

const words = catalogueWords.changes;
const states = Object.keys(rules.drafts.states) as Schemas["DraftState"][];

const columns: readonly Column<Schemas["CatalogChangeSummary"]>[] = [
    {
        key: "change",
        title: words.change,
        cell: ({ id, title }) => <TextLink to={`/catalog-changes/${id}`}>{title}</TextLink>,
        value: ({ title }) => title,
    },
    {
        key: "state",
        title: words.state,
        cell: ({ state }) => <DraftStateLabel state={state} />,
        value: ({ state }) => rules.drafts.states[state],
    },
    {
        key: "version",
        title: words.version,
        cell: ({ version }) => version,
        value: ({ version }) => String(version),
        numeric: true,
    },
    { key: "author", title: words.author, cell: ({ author }) => author, value: ({ author }) => author },
    {
        key: "changed",
        title: words.changed,
        cell: ({ changedAt }) => momentText(changedAt),
        value: ({ changedAt }) => changedAt,
    },
];

/** Changes of the catalogue by their state, and the ways to begin one. */
export default function Changes() {
    const may = can(useMe(), "catalog.draft");
    const [params, setParams] = useSearchParams();
    const { data, error, refetch } = useQuery(catalogue.changes);
    const chosen = states.filter((state) => params.getAll("state").includes(state));
    const rows = data?.items.filter(({ state }) => chosen.length === 0 || chosen.includes(state));
    const toggle = (state: string) => setParams((known) => toggled(known, "state", state));
    const text = (state: Schemas["DraftState"]) => ({ value: state, text: rules.drafts.states[state] });
    const begin = may ? (
        <>
            <ButtonLink to="/catalog-changes/launch" variant="primary">
                {words.launch}
            </ButtonLink>
            <ButtonLink to="/catalog-changes/new" variant="secondary">
                {words.start}
            </ButtonLink>
        </>
    ) : null;
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <CopyLink />
                    {begin}
                </>
            }
        >
            <FilterBar
                chips={[{ key: "state", name: words.state, chips: chosen.map(text) }]}
                onRemove={(_key, state) => toggle(state)}
                onClear={() => setParams({})}
                {...(rows ? { count: words.count(rows.length) } : {})}
            >
                <CheckFilter name={words.state} options={states.map(text)} chosen={chosen} onToggle={toggle} />
            </FilterBar>
            <ListPanel
                title={words.title}
                file="tributary-catalogue-changes"
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                skeletonRows={3}
                error={error}
                onRetry={() => void refetch()}
                capability="catalog.read"
                none={
                    chosen.length > 0 ? (
                        <Empty title={words.noneFiltered} text={words.noneFilteredText} />
                    ) : (
                        <Empty title={words.noneTitle} text={words.noneText}>
                            {begin}
                        </Empty>
                    )
                }
            />
        </Page>
    );
}
