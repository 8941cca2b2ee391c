import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { momentText, rangeText, signedText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { ButtonLink, TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { withParams } from "../params";
import { useAgreementNames } from "../restatements/Restatements";
import { useCreate } from "./useCreate";
import { formLink, useExample } from "./useExample";

type Summary = Schemas["ScenarioSummary"];

/** The stored scenarios, and the ways to start one. */
export default function WhatIf() {
    const writes = can(useMe(), "scenario.write");
    const { nameOf } = useAgreementNames();
    const [params, setParams] = useSearchParams();
    const page = Math.max(1, Number(params.get("page")) || 1);
    const answer = useQuery(ledger.scenarios(page, 20));
    const columns = columnsOf(nameOf);
    return (
        <Page
            title={ledgerWords.whatIf.title}
            lead={ledgerWords.whatIf.lead}
            actions={
                <>
                    <CopyLink />
                    {writes ? (
                        <ButtonLink to="/what-if/new" variant="primary">
                            {ledgerWords.whatIf.new}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <PagedList
                title={ledgerWords.whatIf.table}
                file="tributary-scenarios"
                columns={columns}
                rowKey={({ id }) => id}
                capability="scenario.read"
                none={<None writes={writes} />}
                answer={answer}
                paging={ledgerWords.whatIf.page}
                onPage={(next) => setParams((known) => withParams(known, { page: String(next) }))}
            />
        </Page>
    );
}

/** Nothing yet: the shipped example first, where there are terms and figures for it. */
function None({ writes }: { writes: boolean }) {
    const example = useExample();
    return (
        <>
            {writes && example ? <Example example={example} /> : null}
            <Empty
                title={ledgerWords.whatIf.none}
                text={
                    !writes
                        ? ledgerWords.whatIf.noneTextRead
                        : example
                          ? ledgerWords.whatIf.noneText
                          : ledgerWords.whatIf.noneTextOwn
                }
            />
        </>
    );
}

/** The shipped example, one click away. */
function Example({ example }: { example: Schemas["ScenarioInput"] }) {
    const say = useNotice();
    const create = useCreate((thrown) => {
        const problem = problemOfThrown(thrown);
        say(problem.detail ?? problem.message, "danger");
    });
    return (
        <Panel title={ledgerWords.whatIf.exampleTitle} className="tr-in-force">
            <div className="tr-stack">
                <p>{ledgerWords.whatIf.exampleText(rangeText(example.from, example.to))}</p>
                <div className="tr-form-foot">
                    <Button
                        variant="primary"
                        isLoading={create.isPending}
                        isDisabled={create.isPending}
                        onClick={() => create.mutate(example)}
                    >
                        {create.isPending ? ledgerWords.whatIf.running : ledgerWords.whatIf.exampleRun}
                    </Button>
                    <ButtonLink to={formLink(example)} variant="secondary">
                        {ledgerWords.whatIf.exampleEdit}
                    </ButtonLink>
                </div>
            </div>
        </Panel>
    );
}

function columnsOf(nameOf: (agreement: string) => string): Column<Summary>[] {
    return [
        {
            key: "name",
            title: ledgerWords.whatIf.name,
            cell: ({ id, name, agreement }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={`/what-if/${id}`}>{name}</TextLink>
                    </strong>
                    <span className="tr-quiet">{nameOf(agreement)}</span>
                </span>
            ),
            value: ({ name }) => name,
        },
        {
            key: "stretch",
            title: ledgerWords.whatIf.stretch,
            cell: ({ from, to }) => rangeText(from, to),
            value: ({ from, to }) => `${from} to ${to}`,
        },
        {
            key: "created",
            title: ledgerWords.whatIf.created,
            cell: ({ createdAt }) => momentText(createdAt),
            value: ({ createdAt }) => createdAt,
        },
        {
            key: "by",
            title: ledgerWords.whatIf.by,
            cell: ({ createdBy }) => createdBy,
            value: ({ createdBy }) => createdBy,
        },
        { key: "currency", title: m.shares.currency, value: ({ currency }) => currency, exportOnly: true },
        {
            key: "difference",
            title: ledgerWords.whatIf.difference,
            cell: ({ currency, difference }) => <strong>{`${currency}\u00a0${signedText(difference)}`}</strong>,
            value: ({ difference }) => difference,
            numeric: true,
            modifier: "nowrap",
        },
    ];
}
