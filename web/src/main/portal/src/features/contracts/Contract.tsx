import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import * as ask from "../../api/contracts";
import { problemOfThrown } from "../../api/problem";
import { mayBill, mayContract } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { contracts as words } from "../../i18n/contracts";
import { dayText, momentText, rangeText, shiftDay } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { DaySlider } from "../../ui/DaySlider";
import { DayField } from "../../ui/FilterBar";
import { ButtonLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { TabLinks } from "../../ui/TabLinks";
import { Entitled } from "../entitlements/Entitled";
import { Obligations } from "../obligations/Obligations";
import { Outlook } from "../renewals/Outlook";
import { ServiceLevels } from "../service/ServiceLevels";
import { dayIn } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames } from "../names";
import { withParams } from "../params";
import { textAt } from "../catalogue/pointer";
import { History } from "../audit/History";
import { AmendmentChain } from "./AmendmentChain";
import { BillDue } from "./BillDue";
import { Bills } from "./Bills";
import { ContractName, NotKnownYet } from "./head";
import { Proposals } from "./Proposals";
import { Revenue } from "./Revenue";
import { stateOn } from "./spans";
import { Terms } from "./Terms";
import { contractLink, todayIn } from "./words";

const tabs = [
    "terms",
    "entitlements",
    "obligations",
    "amendments",
    "bills",
    "service",
    "revenue",
    "renewal",
    "history",
] as const;

/** One contract: what it says on a day as known on another, how it came to that, and what is billed of it. */
export default function Contract() {
    const { id = "" } = useParams();
    const [params] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch } = useQuery(ask.contract(id, knownOn));
    if (error && knownOn !== undefined && problemOfThrown(error).missing) {
        return <NotKnownYet id={id} list={words.title} text={words.notKnownText(dayText(knownOn))} />;
    }
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="contract.read" />;
    }
    return data?.id === id ? <Shown contract={data} knownOn={knownOn} /> : <PageSkeleton />;
}

interface ShownProps {
    contract: ask.Contract;
    knownOn: string | undefined;
}

function Shown({ contract, knownOn }: ShownProps) {
    const me = useMe();
    const names = useNames();
    const [params] = useSearchParams();
    const [billing, setBilling] = useState(false);
    const day = dayIn(params, "on") ?? todayIn(textAt(contract.document, "/billing/zone"));
    const tab = tabs.find((one) => one === params.get("tab")) ?? "terms";
    return (
        <Page
            title={<ContractName id={contract.id} phase={stateOn(contract, day).phase} kind={contract.kind} />}
            name={contract.id}
            lead={
                <>
                    <strong>{contract.title}</strong>{" "}
                    {words.headline(names.party(contract.customer), rangeText(contract.startsOn, contract.endsOn))}
                </>
            }
            meta={words.meta(momentText(contract.recordedAt), contract.version)}
            crumbs={[{ to: "/contracts", text: words.title }]}
            actions={
                <>
                    <CopyLink />
                    {mayBill(me) ? (
                        <Button variant="secondary" onClick={() => setBilling(true)}>
                            {words.bill}
                        </Button>
                    ) : null}
                    {mayContract(me) ? (
                        <ButtonLink to={`${contractLink(contract.id)}/amend`} variant="primary">
                            {words.amend.action}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <Days contract={contract} day={day} knownOn={knownOn} />
            <TabLinks
                label={words.tabs}
                tabs={tabs.map((one) => ({
                    text: words.tab[one],
                    to: `?${withParams(params, { tab: one === "terms" ? "" : one }).toString()}`,
                    here: one === tab,
                }))}
            />
            {tab === "terms" || tab === "amendments" ? (
                <Proposals contract={contract} all={tab === "amendments"} />
            ) : null}
            {tab === "terms" ? <Terms contract={contract} day={day} names={names} /> : null}
            {tab === "entitlements" ? <Entitled contract={contract} day={day} knownOn={knownOn} /> : null}
            {tab === "obligations" ? <Obligations contract={contract.id} /> : null}
            {tab === "amendments" ? <AmendmentChain contract={contract} names={names} /> : null}
            {tab === "bills" ? <Bills contract={contract} knownOn={knownOn} names={names} /> : null}
            {tab === "service" ? <ServiceLevels contract={contract} knownOn={knownOn} /> : null}
            {tab === "renewal" ? <Outlook contract={contract} /> : null}
            {tab === "revenue" ? <Revenue contract={contract} knownOn={knownOn} /> : null}
            {tab === "history" ? <History kind="contract" object={contract.id} /> : null}
            {billing ? <BillDue contract={contract} onClose={() => setBilling(false)} /> : null}
        </Page>
    );
}

/** Which day's terms are shown, as known on which day. */
function Days({ contract, day, knownOn }: ShownProps & { day: string }) {
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    return (
        <section className="tr-filters" aria-label={m.filter.label}>
            <div className="tr-filters-row">
                <DaySlider
                    label={words.slider}
                    first={contract.startsOn}
                    last={shiftDay(contract.endsOn, -1)}
                    value={day}
                    onChange={(on) => put({ on })}
                />
                <DayField label={words.on} hint={words.onHint} value={day} onChange={(on) => put({ on })} />
                {params.has("on") ? (
                    <Button variant="link" onClick={() => put({ on: "" })}>
                        {words.toToday}
                    </Button>
                ) : null}
                <KnownOnField value={knownOn} onChange={(next) => put({ knownOn: next })} />
            </div>
        </section>
    );
}
