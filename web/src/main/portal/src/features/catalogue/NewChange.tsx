import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
import { shiftDay } from "../../i18n/format";
import { ButtonLink } from "../../ui/Links";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { today } from "../days";
import type { Document } from "../document";
import { Refused } from "../rules/Refused";
import { following, nothing } from "./change";
import { ChangeEditor } from "./ChangeEditor";
import { put } from "./pointer";

const words = m.catalogue.changes;

/** A change being written: of nothing, or of a version of a price book that the address names. */
export default function NewChange() {
    const [params] = useSearchParams();
    const book = params.get("book") ?? "";
    const from = params.get("from") ?? "";
    const version = useQuery({ ...catalogue.priceBookVersion(book, from), enabled: book !== "" && from !== "" });
    if (book === "") {
        return <Written start={nothing} />;
    }
    if (from !== "" && version.error) {
        return <ProblemState error={version.error} heading="h1" capability="catalog.read" />;
    }
    if (from !== "" && version.data === undefined) {
        return <PageSkeleton />;
    }
    const day = shiftDay(today(), 1);
    return (
        <Written
            key={`${book} ${from}`}
            start={{ ...nothing, prices: [{ book, version: following(version.data?.document, day) }] }}
        />
    );
}

function Written({ start }: { start: Document }) {
    const navigate = useNavigate();
    const queries = useQueryClient();
    const say = useNotice();
    const [document, setDocument] = useState(start);
    const onPut = useCallback(
        (at: string, value: unknown) => setDocument((known) => put(known, at, value)),
        [setDocument],
    );
    const create = useMutation({
        mutationFn: () => catalogue.createChange({ change: document }),
        onSuccess: (change) => {
            catalogue.keepChange(queries, change);
            say(words.created(change.title));
            void navigate(`/catalog-changes/${change.id}`);
        },
    });
    const refused = create.error ? problemOfThrown(create.error) : undefined;
    return (
        <Page
            title={words.start}
            lead={words.startLead}
            crumbs={[{ to: "/catalog-changes", text: words.title }]}
            actions={
                <ButtonLink to="/catalog-changes/launch" variant="secondary">
                    {words.launch}
                </ButtonLink>
            }
        >
            {refused && refused.faults.length === 0 ? <Refused problem={refused} /> : null}
            <ChangeEditor document={document} onPut={onPut} faults={refused?.faults ?? noFaults} readOnly={false} />
            <div className="tr-save-bar">
                <Button
                    variant="primary"
                    isLoading={create.isPending}
                    isDisabled={create.isPending}
                    onClick={() => create.mutate()}
                >
                    {words.create}
                </Button>
                <span className="tr-quiet">{words.unsaved}</span>
            </div>
        </Page>
    );
}

const noFaults: never[] = [];
