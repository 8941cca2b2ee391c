import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useParams, useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { rules } from "../../i18n/rules";
import { momentText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { saveText } from "../../ui/files";
import { TextLink } from "../../ui/Links";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Alert, Button } from "../../ui/primitives";
import { DraftStateLabel } from "../../ui/RuleLabels";
import { TabLinks } from "../../ui/TabLinks";
import { Approval } from "../approval/Approval";
import { Conflict } from "../approval/Conflict";
import { History } from "../approval/History";
import { useKeptDocument } from "../approval/keptDocument";
import { pretty, type Document } from "../document";
import { Refused } from "../rules/Refused";
import { partsOf } from "./change";
import { ChangeEditor } from "./ChangeEditor";
import { ChangeCompare } from "./ChangeCompare";
import { Effects } from "./Effects";
import { inOrder } from "./offering/offering";
import { put, textAt } from "./pointer";

const words = catalogueWords.changes;
const tabs = ["document", "compare", "effects", "history"] as const;

/** One change of the catalogue: what it says, what it changes, what it does to running contracts, and how far it is. */
export default function Change() {
    const { id = "" } = useParams();
    const { data, error, refetch } = useQuery(catalogue.change(id));
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="catalog.read" />;
    }
    return data === undefined ? <PageSkeleton /> : <Shown key={data.id} change={data} refetch={() => void refetch()} />;
}

interface ShownProps {
    change: catalogue.Change;
    refetch: () => void;
}

function Shown({ change, refetch }: ShownProps) {
    const queries = useQueryClient();
    const [params] = useSearchParams();
    const tab = tabs.find((one) => one === params.get("tab")) ?? "document";
    const [kept, keep] = useKeptDocument(change.id);
    return (
        <Page
            title={
                <span className="tr-labels">
                    {change.title} <DraftStateLabel state={change.state} />
                </span>
            }
            name={change.title}
            meta={words.meta(change.version, change.author, momentText(change.changedAt))}
            crumbs={[{ to: "/catalog-changes", text: words.title }]}
            actions={
                <>
                    <CopyLink />
                    <Button
                        variant="link"
                        data-export=""
                        onClick={() =>
                            saveText(`catalogue-change-${change.id}.json`, pretty(kept?.document ?? change.change))
                        }
                    >
                        {rules.editor.download}
                    </Button>
                </>
            }
        >
            <Approval
                of={change}
                unsaved={kept !== undefined}
                refetch={refetch}
                take={catalogue.stepChange}
                onTaken={async (altered, step) => {
                    catalogue.keepChange(queries, altered);
                    if (step === "PUBLISH") {
                        await catalogue.forgetCatalogue(queries);
                    }
                }}
                words={words.approval}
                publish={{ effect: words.approval.publish, word: words.approval.publishWord }}
            />
            {change.state === "PUBLISHED" ? <Published change={change.change} /> : null}
            <TabLinks
                label={words.tabs}
                tabs={tabs.map((one) => ({
                    text: words.tab[one],
                    to: one === "document" ? "?" : `?tab=${one}`,
                    here: one === tab,
                }))}
            />
            {tab === "document" ? <Written change={change} kept={kept} keep={keep} refetch={refetch} /> : null}
            {tab === "compare" ? <ChangeCompare change={change} /> : null}
            {tab === "effects" ? <Effects change={change} /> : null}
            {tab === "history" ? (
                <History history={change.history} file={`tributary-change-${change.id}-history`} />
            ) : null}
        </Page>
    );
}

/** Where to see what was published. */
function Published({ change }: { change: Document }) {
    const { products, prices } = partsOf(change);
    return (
        <Alert variant="success" isInline title={words.published} component="h2">
            <p>{words.publishedText}</p>
            <p className="tr-links">
                {prices.map((repricing) => {
                    const [book, day] = [textAt(repricing, "/book"), textAt(repricing, "/version/newSalesFrom")];
                    return (
                        <TextLink key={book} to={`/price-books/${encodeURIComponent(book)}/${day}`}>
                            {words.lookAtBook(book)}
                        </TextLink>
                    );
                })}
                {products.map((product) => (
                    <TextLink
                        key={textAt(product, "/id")}
                        to={`/products?product=${encodeURIComponent(textAt(product, "/id"))}`}
                    >
                        {words.mayItBeSold(textAt(product, "/name"))}
                    </TextLink>
                ))}
            </p>
        </Alert>
    );
}

type WrittenProps = ShownProps & {
    kept: ReturnType<typeof useKeptDocument>[0];
    keep: ReturnType<typeof useKeptDocument>[1];
};

/** The change as it is written. What is not saved is kept until it is saved or given up, also where others saved meanwhile. */
function Written({ change, kept, keep, refetch }: WrittenProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const saved = useMemo(() => pretty(change.change), [change.change]);
    const document = kept?.document ?? change.change;
    const editable = change.steps.includes("EDIT");
    const conflict = kept !== undefined && kept.over !== saved;
    const save = useMutation({
        mutationFn: () => catalogue.editChange(change.id, { version: change.version, change: inOrder(document) }),
        onSuccess: (altered) => {
            keep(undefined);
            catalogue.keepChange(queries, altered);
            say(words.saved(altered.version));
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const refused = save.error ? problemOfThrown(save.error) : undefined;
    const onPut = useCallback(
        (at: string, value: unknown) =>
            keep((known) => ({
                over: known?.over ?? saved,
                document: put(known?.document ?? change.change, at, value),
            })),
        [keep, saved, change.change],
    );
    return (
        <>
            {conflict ? (
                <Conflict
                    by={change}
                    mine={pretty(kept.document)}
                    saved={saved}
                    keep={(mine) => keep(mine === undefined ? undefined : { over: saved, document: kept.document })}
                />
            ) : null}
            {refused && refused.faults.length === 0 && !conflict ? <Refused problem={refused} /> : null}
            {editable ? null : <p className="tr-quiet">{words.readOnly}</p>}
            <ChangeEditor document={document} onPut={onPut} faults={refused?.faults ?? noFaults} readOnly={!editable} />
            {editable ? (
                <div className="tr-save-bar">
                    <Button
                        variant="primary"
                        isLoading={save.isPending}
                        isDisabled={kept === undefined || conflict || save.isPending}
                        onClick={() => {
                            // What is told of a step is told of the one in this place.
                            keep({ over: kept?.over ?? saved, document: inOrder(document) });
                            save.mutate();
                        }}
                    >
                        {words.save}
                    </Button>
                    {kept ? (
                        <Button
                            variant="link"
                            onClick={() => {
                                save.reset();
                                keep(undefined);
                            }}
                        >
                            {words.discard}
                        </Button>
                    ) : null}
                    <span className="tr-quiet" role="status">
                        {kept ? words.unsaved : words.clean(change.version)}
                    </span>
                </div>
            ) : null}
        </>
    );
}

const noFaults: never[] = [];
