import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useNavigate, useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { offering as offeringWords } from "../../i18n/offering";
import { shiftDay } from "../../i18n/format";
import { ButtonLink } from "../../ui/Links";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { useKeptDocument } from "../approval/keptDocument";
import { today } from "../days";
import type { Document } from "../document";
import { Refused } from "../rules/Refused";
import { emptyOffering, following, nothing } from "./change";
import { ChangeEditor } from "./ChangeEditor";
import { begun, inOrder, intents, type Intent, type Where } from "./offering/offering";
import { put } from "./pointer";

const words = catalogueWords.changes;

/** A change being written: of nothing, or of an offering or a version of a price book that the address names. */
export default function NewChange() {
    const [params] = useSearchParams();
    const product = params.get("product") ?? "";
    return product === "" ? (
        <OfBook />
    ) : (
        <OfOffering
            product={product}
            intent={intents.find((intent) => intent === params.get("as")) ?? "change"}
            where={{ channel: params.get("channel") ?? "", country: params.get("country") ?? "" }}
        />
    );
}

interface OfOfferingProps {
    product: string;
    intent: Intent;
    where: Where;
}

/** How a product is offered, as it is known now; what is meant to be done is there already. */
function OfOffering({ product, intent, where: { channel, country } }: OfOfferingProps) {
    const { data, error } = useQuery(catalogue.offerings({}));
    const known = data?.items.find((offering) => offering.product === product);
    const start = useMemo(() => {
        const day = shiftDay(today(), 1);
        const offering = known?.document ?? emptyOffering(product, day);
        return {
            title: offeringWords.begin.title[intent](known?.name ?? product),
            offerings: [known ? begun(offering, intent, day, { channel, country }) : offering],
        };
    }, [known, product, intent, channel, country]);
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" capability="catalog.read" />;
    }
    const of = ["new offering", product, intent, channel, country].join(" ");
    return data === undefined ? <PageSkeleton /> : <Written key={of} of={of} start={start} />;
}

function OfBook() {
    const [params] = useSearchParams();
    const book = params.get("book") ?? "";
    const from = params.get("from") ?? "";
    const version = useQuery({ ...catalogue.priceBookVersion(book, from), enabled: book !== "" && from !== "" });
    const document = version.data?.document;
    const start = useMemo(
        () => ({ ...nothing, prices: [{ book, version: following(document, shiftDay(today(), 1)) }] }),
        [book, document],
    );
    if (book === "") {
        return <Written of="new" start={nothing} />;
    }
    if (from !== "" && version.error) {
        return <ProblemState error={version.error} heading="h1" capability="catalog.read" />;
    }
    if (from !== "" && version.data === undefined) {
        return <PageSkeleton />;
    }
    return <Written key={`${book} ${from}`} of={`new ${book} ${from}`} start={start} />;
}

function Written({ of, start }: { of: string; start: Document }) {
    const navigate = useNavigate();
    const queries = useQueryClient();
    const say = useNotice();
    const [kept, keep] = useKeptDocument(of);
    const document = kept?.document ?? start;
    const onPut = useCallback(
        (at: string, value: unknown) =>
            keep((known) => ({ over: "", document: put(known?.document ?? start, at, value) })),
        [keep, start],
    );
    const create = useMutation({
        mutationFn: () => catalogue.createChange({ change: inOrder(document) }),
        onSuccess: (change) => {
            keep(undefined);
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
                    onClick={() => {
                        // What is told of a step is told of the one in this place.
                        keep({ over: "", document: inOrder(document) });
                        create.mutate();
                    }}
                >
                    {words.create}
                </Button>
                {kept ? (
                    <Button variant="link" onClick={() => keep(undefined)}>
                        {words.discard}
                    </Button>
                ) : null}
                <span className="tr-quiet">{words.unsaved}</span>
            </div>
        </Page>
    );
}

const noFaults: never[] = [];
