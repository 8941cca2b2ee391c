import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { ChoiceField, FileField, RadioField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Alert, Button, Skeleton } from "../../ui/primitives";
import { pretty, textIn } from "../document";
import { withParams } from "../params";
import { DocumentEditor, readDocument } from "./DocumentEditor";
import { newestRevision, startOf } from "./documents";
import { Refused } from "./Refused";

/** A draft made of an agreement's newest revision or of a file; the address says of which. */
export default function NewDraft() {
    const navigate = useNavigate();
    const queries = useQueryClient();
    const say = useNotice();
    const [params, setParams] = useSearchParams();
    const chosen = params.get("agreement") ?? "";
    const from = params.get("from") === "file" ? "file" : "newest";
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const list = useQuery(ask.agreements({}));
    const newest = useQuery({ ...terms.agreementDocument(chosen), enabled: chosen !== "" && from === "newest" });
    const started = newest.data ? newestRevision(newest.data) : undefined;
    const [typed, setTyped] = useState<{ of: string; text: string }>();
    const [file, setFile] = useState<{ said: string; failed: boolean }>();
    const of = `${from} ${from === "newest" ? chosen : ""}`;
    const text = typed?.of === of ? typed.text : from === "newest" && started ? pretty(started) : undefined;
    const read = text === undefined ? undefined : readDocument(text);

    const create = useMutation({
        mutationFn: terms.createDraft,
        onSuccess: (draft) => {
            terms.keepDraft(queries, draft);
            say(rules.create.created(draft.regime));
            void navigate(`/rules/drafts/${draft.id}`);
        },
    });
    const refused = create.error ? problemOfThrown(create.error) : undefined;

    const readFile = (name: string, content: string) => {
        const opened = readDocument(content);
        const start = startOf(opened.document);
        const known = list.data?.items.some(({ id }) => id === start?.agreement);
        create.reset();
        if (start === undefined) {
            setFile({ said: opened.fault?.text ?? rules.create.fileUnread, failed: true });
            return;
        }
        setTyped({ of, text: pretty(start.revision) });
        if (start.agreement !== undefined && known) {
            put({ agreement: start.agreement });
        }
        setFile(
            start.agreement !== undefined && !known
                ? { said: rules.create.fileOther(start.agreement), failed: true }
                : { said: rules.create.fileRead(name, textIn(start.revision, "regime") ?? "?"), failed: false },
        );
    };

    return (
        <Page title={rules.create.title} lead={rules.create.lead} crumbs={[{ to: "/rules", text: rules.title }]}>
            {list.error ? (
                <ProblemState error={list.error} onRetry={() => void list.refetch()} capability="terms.draft" />
            ) : (
                <Panel title={rules.create.from}>
                    <div className="tr-form">
                        <RadioField
                            legend={rules.create.from}
                            name="from"
                            value={from}
                            options={[
                                { value: "newest", text: rules.create.fromNewest },
                                { value: "file", text: rules.create.fromFile },
                            ]}
                            onChange={(value) => put({ from: value === "file" ? "file" : "" })}
                        />
                        <div className="tr-field-row">
                            <ChoiceField
                                label={rules.create.agreement}
                                none={rules.create.choose}
                                value={chosen}
                                options={(list.data?.items ?? []).map(({ id, name }) => ({ value: id, text: name }))}
                                onChange={(id) => put({ agreement: id })}
                                required
                            />
                            {from === "file" ? (
                                <FileField
                                    label={rules.create.file}
                                    hint={file?.failed === false ? file.said : rules.create.fileHint}
                                    fault={file?.failed ? file.said : undefined}
                                    accept="application/json,.json"
                                    onRead={readFile}
                                />
                            ) : null}
                        </div>
                    </div>
                </Panel>
            )}
            {newest.error && from === "newest" ? (
                <ProblemState error={newest.error} onRetry={() => void newest.refetch()} capability="terms.draft" />
            ) : newest.data && from === "newest" && started === undefined ? (
                <Alert variant="warning" isInline title={rules.create.noRevision} />
            ) : newest.isFetching && text === undefined ? (
                <Skeleton height="20rem" screenreaderText={m.state.loading} />
            ) : text === undefined ? null : (
                <Panel title={rules.create.document} lead={rules.create.hint}>
                    {refused && refused.faults.length === 0 ? <Refused problem={refused} /> : null}
                    <DocumentEditor
                        label={rules.create.document}
                        text={text}
                        onText={(next) => setTyped({ of, text: next })}
                        faults={refused?.faults ?? []}
                        file={`${chosen || "draft"}-draft`}
                        actions={
                            <Button
                                variant="primary"
                                isLoading={create.isPending}
                                isDisabled={read?.document === undefined || chosen === "" || create.isPending}
                                onClick={() => {
                                    if (read?.document) {
                                        create.mutate({ agreement: chosen, revision: read.document });
                                    }
                                }}
                            >
                                {rules.create.create}
                            </Button>
                        }
                    />
                </Panel>
            )}
        </Page>
    );
}
