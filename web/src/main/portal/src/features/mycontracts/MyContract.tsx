import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as ask from "../../api/partnerContracts";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
import { dayText, rangeText } from "../../i18n/format";
import { myContracts as words } from "../../i18n/myContracts";
import { CopyLink } from "../../ui/Actions";
import { DayField } from "../../ui/FilterBar";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { TabLinks } from "../../ui/TabLinks";
import { ContractName, NotKnownYet } from "../contracts/head";
import { dayIn, today } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames } from "../names";
import { withParams } from "../params";
import { Kept } from "./Kept";
import { MyEntitlements } from "./MyEntitlements";
import { MyTerms } from "./MyTerms";
import { phaseOn } from "./sides";
import { Told } from "./Told";

const tabs = ["terms", "entitlements", "amendments", "kept"] as const;

/** One contract as the partner's side of it: on a day, as known on another. */
export default function MyContract() {
    const { id = "" } = useParams();
    const [params] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch } = useQuery(ask.contract(id, knownOn));
    if (error && knownOn !== undefined && problemOfThrown(error).missing) {
        return <NotKnownYet id={id} list={words.title} text={words.notKnownText(dayText(knownOn))} />;
    }
    if (error) {
        return (
            <ProblemState
                error={error}
                heading="h1"
                onRetry={() => void refetch()}
                capability="partner-contract.read"
            />
        );
    }
    return data?.id === id ? <Shown contract={data} knownOn={knownOn} /> : <PageSkeleton />;
}

interface ShownProps {
    contract: ask.PartnerContract;
    knownOn: string | undefined;
}

function Shown({ contract, knownOn }: ShownProps) {
    const names = useNames();
    const [params] = useSearchParams();
    const day = dayIn(params, "on") ?? today();
    const tab = tabs.find((one) => one === params.get("tab")) ?? "terms";
    const { customer, to } = contract.road.at(-1) ?? {};
    const from = contract.road[0]?.from;
    return (
        <Page
            title={<ContractName id={contract.id} phase={phaseOn(contract, day)} kind={contract.kind} />}
            name={contract.id}
            lead={
                <>
                    <strong>{contract.title}</strong>{" "}
                    {customer && from ? words.headline(names.party(customer), rangeText(from, to)) : null}
                </>
            }
            crumbs={[{ to: "/contracts", text: words.title }]}
            actions={<CopyLink />}
        >
            <Days day={day} knownOn={knownOn} />
            <TabLinks
                label={words.tabs}
                tabs={tabs.map((one) => ({
                    text: words.tab[one],
                    to: `?${withParams(params, { tab: one === "terms" ? "" : one }).toString()}`,
                    here: one === tab,
                }))}
            />
            {tab === "terms" ? <MyTerms contract={contract} day={day} names={names} /> : null}
            {tab === "entitlements" ? <MyEntitlements id={contract.id} day={day} knownOn={knownOn} /> : null}
            {tab === "amendments" ? <Told contract={contract} /> : null}
            {tab === "kept" ? <Kept id={contract.id} knownOn={knownOn} names={names} /> : null}
        </Page>
    );
}

/** Which day's terms are shown, as known on which day. */
function Days({ day, knownOn }: { day: string; knownOn: string | undefined }) {
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    return (
        <section className="tr-filters" aria-label={m.filter.label}>
            <div className="tr-filters-row">
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
