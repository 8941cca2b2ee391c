import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import * as ask from "../../api/dealRules";
import { problemOfThrown } from "../../api/problem";
import * as reference from "../../api/queries";
import { mayRecordDealRules } from "../../app/places";
import { useMe } from "../../app/session";
import { dealRules as words } from "../../i18n/dealRules";
import { deals as dealsWords } from "../../i18n/deals";
import { momentText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Alert, Button } from "../../ui/primitives";
import { toldAt } from "../catalogue/change";
import { ChoiceAt, CodesAt, EditingContext, TextAt } from "../catalogue/editing";
import { put, textAt } from "../catalogue/pointer";
import { useNames, type Names } from "../names";
import { refusalText } from "../rules/refusal";
import { inForm, profileDocument, profileOf } from "./policy";

/** What is known of customers beyond their name. */
export default function Profiles() {
    const may = mayRecordDealRules(useMe());
    const names = useNames();
    const { data, error, refetch } = useQuery(ask.profiles);
    const [written, setWritten] = useState<{ profile?: ask.Profile }>();
    return (
        <Page
            title={words.customers}
            lead={words.customersLead}
            crumbs={[{ to: "/deals", text: dealsWords.title }]}
            actions={may ? <Button onClick={() => setWritten({})}>{words.recordProfile}</Button> : undefined}
        >
            {may ? null : <Alert variant="info" isInline title={words.customersMayNot} component="p" />}
            <ListPanel
                title={words.customers}
                file="tributary-customer-profiles"
                columns={columnsOf(names, may ? (profile) => setWritten({ profile }) : undefined)}
                rows={data?.items}
                rowKey={({ profile }) => profile.customer}
                error={error}
                onRetry={() => void refetch()}
                capability="deal.read"
                none={<Empty title={words.customersNone} text={words.customersNoneText} />}
            />
            {written ? <Write profile={written.profile} names={names} onClose={() => setWritten(undefined)} /> : null}
        </Page>
    );
}

interface WriteProps {
    profile: ask.Profile | undefined;
    names: Names;
    onClose: () => void;
}

function Write({ profile, names, onClose }: WriteProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const customers = (useQuery(reference.organizations).data?.items ?? []).filter(({ kind }) => kind === "CUSTOMER");
    const [document, setDocument] = useState(() => profileDocument(profile));
    const onPut = useCallback((at: string, value: unknown) => setDocument((known) => put(known, at, value)), []);
    const record = useMutation({
        mutationFn: () => ask.recordProfile(queries, profileOf(document)),
        onSuccess: ({ profile: recorded }) => {
            say(words.profileDone(names.party(recorded.customer)));
            onClose();
        },
    });
    const refused = record.error ? problemOfThrown(record.error) : undefined;
    const told = toldAt((refused?.faults ?? []).map((fault) => inForm(fault, "profile")));
    return (
        <EditingContext.Provider value={{ document, onPut, told, readOnly: false }}>
            <ActDialog
                title={words.recordProfile}
                action={words.recordProfile}
                busy={record.isPending}
                ready={textAt(document, "/customer") !== "" && textAt(document, "/legalName").trim() !== ""}
                refused={refused ? refusalText(refused) : undefined}
                effect={<p>{words.profileEffect}</p>}
                onAct={() => record.mutate()}
                onClose={onClose}
            >
                <ChoiceAt
                    at="/customer"
                    label={words.customer}
                    none={words.choose}
                    options={customers.map(({ id, name }) => ({ value: id, text: name }))}
                    required
                />
                <TextAt at="/legalName" label={words.legalName} required />
                <CodesAt at="/domains" label={words.domains} hint={words.domainsHint} upper={false} />
                <CodesAt at="/taxIds" label={words.taxIds} hint={words.taxIdsHint} />
            </ActDialog>
        </EditingContext.Provider>
    );
}

function columnsOf(
    names: Names,
    onChange: ((profile: ask.Profile) => void) | undefined,
): Column<ask.RecordedProfile>[] {
    const taxIds = ({ taxIds: ids }: ask.Profile) =>
        ids.map(({ country, number }) => `${country} ${number}`).join(", ");
    return [
        {
            key: "customer",
            title: words.customer,
            cell: ({ profile }) => names.party(profile.customer),
            value: ({ profile }) => profile.customer,
        },
        {
            key: "legalName",
            title: words.legalName,
            cell: ({ profile }) => profile.legalName,
            value: ({ profile }) => profile.legalName,
        },
        {
            key: "domains",
            title: words.domains,
            cell: ({ profile }) => profile.domains.join(", "),
            value: ({ profile }) => profile.domains.join(" "),
        },
        {
            key: "taxIds",
            title: words.taxIds,
            cell: ({ profile }) => taxIds(profile),
            value: ({ profile }) => taxIds(profile),
        },
        {
            key: "recorded",
            title: words.at,
            cell: ({ recordedAt, recordedBy }) => (
                <span className="tr-two">
                    {momentText(recordedAt)}
                    <span className="tr-quiet">{recordedBy}</span>
                </span>
            ),
            value: ({ recordedAt }) => recordedAt,
        },
        ...(onChange
            ? [
                  {
                      key: "change",
                      title: words.changeShort,
                      cell: ({ profile }: ask.RecordedProfile) => (
                          <Button
                              variant="link"
                              isInline
                              aria-label={words.change(names.party(profile.customer))}
                              onClick={() => onChange(profile)}
                          >
                              {words.changeShort}
                          </Button>
                      ),
                  },
              ]
            : []),
    ];
}
