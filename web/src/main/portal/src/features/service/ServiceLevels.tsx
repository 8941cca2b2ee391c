import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Contract } from "../../api/contracts";
import * as ask from "../../api/service";
import { mayContract } from "../../app/places";
import { useMe } from "../../app/session";
import { contracts } from "../../i18n/contracts";
import { amountText, monthText, percentText } from "../../i18n/format";
import { service as words } from "../../i18n/service";
import { isDecimal } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { ServiceStateLabel } from "../../ui/ServiceLabels";
import { useNames, type Names } from "../names";
import { ClaimCredit } from "./ClaimCredit";

interface ServiceLevelsProps {
    contract: Contract;
    knownOn: string | undefined;
}

/** What is promised of the service under a contract, and how each month was: what is credited of it, and why. */
export function ServiceLevels({ contract, knownOn }: ServiceLevelsProps) {
    const may = mayContract(useMe()) && knownOn === undefined;
    const names = useNames();
    const { data, error, refetch } = useQuery(ask.serviceLevels(contract.id, knownOn));
    const [claiming, setClaiming] = useState<ask.ServiceMonth>();
    const retry = () => void refetch();
    return (
        <>
            <ListPanel
                title={words.levels}
                lead={words.levelsLead}
                file={`tributary-contract-${contract.id}-service-levels`}
                columns={levelColumns(names)}
                rows={data?.levels}
                rowKey={({ code }) => code}
                error={error}
                onRetry={retry}
                capability="contract.read"
                skeletonRows={2}
                none={<Empty title={words.noLevels} text={words.noLevelsText} />}
            />
            {error || (data?.levels.length === 0 && data.months.length === 0) ? null : (
                <ListPanel
                    title={words.months}
                    lead={words.monthsLead}
                    file={`tributary-contract-${contract.id}-service-months`}
                    columns={monthColumns(may, setClaiming)}
                    rows={data?.months}
                    rowKey={({ level, month }) => `${month} ${level}`}
                    error={null}
                    onRetry={retry}
                    capability="contract.read"
                    none={<Empty title={words.noMonths} text={words.noMonthsText} />}
                />
            )}
            {claiming ? (
                <ClaimCredit contract={contract.id} month={claiming} onClose={() => setClaiming(undefined)} />
            ) : null}
        </>
    );
}

const percent = (rate: string) => (isDecimal(rate) ? percentText(rate) : rate);

function levelColumns(names: Names): Column<ask.ServiceLevel>[] {
    return [
        { key: "code", title: words.level, cell: ({ code }) => <strong>{code}</strong>, value: ({ code }) => code },
        {
            key: "measured",
            title: words.measured,
            cell: ({ name, product, region }) => (
                <span className="tr-two">
                    {name}
                    <span className="tr-quiet">
                        {names.product(product)}, {region ?? words.everywhere}
                    </span>
                </span>
            ),
            value: ({ name, product, region }) => [name, product, region ?? ""].join(" ").trim(),
        },
        {
            key: "target",
            title: words.target,
            cell: ({ better, target, unit }) =>
                (better === "HIGHER" ? words.atLeast : words.atMost)(`${target} ${unit}`),
            value: ({ target, unit }) => `${target} ${unit}`,
            modifier: "nowrap",
        },
        {
            key: "tiers",
            title: words.tiers,
            cell: ({ tiers, cap }) => (
                <span className="tr-two">
                    {tiers.map((tier) => (
                        <span key={tier.limit}>{words.tier(tier.words, percent(tier.credit))}</span>
                    ))}
                    {cap === undefined ? null : <span className="tr-quiet">{words.capped(percent(cap))}</span>}
                </span>
            ),
            value: ({ tiers }) => tiers.map((tier) => words.tier(tier.words, percent(tier.credit))).join("; "),
        },
        {
            key: "lines",
            title: words.covers,
            cell: ({ lines }) => lines.join(", ") || words.everyLine,
            value: ({ lines }) => lines.join(", "),
        },
        {
            key: "granting",
            title: words.granting,
            cell: ({ granting }) => words.grantings[granting],
            value: ({ granting }) => granting,
        },
    ];
}

function monthColumns(may: boolean, onClaim: (month: ask.ServiceMonth) => void): Column<ask.ServiceMonth>[] {
    return [
        {
            key: "month",
            title: words.month,
            cell: ({ month, level }) => (
                <span className="tr-two">
                    <strong>{monthText(month)}</strong>
                    <span className="tr-quiet">{level}</span>
                </span>
            ),
            value: ({ month }) => month,
            modifier: "nowrap",
        },
        { key: "level", title: words.level, value: ({ level }) => level, exportOnly: true },
        {
            key: "figure",
            title: words.figure,
            cell: ({ figure, unit, target }) => (
                <span className="tr-two">
                    {figure === undefined ? words.notMeasured : `${figure} ${unit}`}
                    <span className="tr-quiet">
                        {words.target}: {target} {unit}
                    </span>
                </span>
            ),
            value: ({ figure }) => figure ?? "",
        },
        {
            key: "state",
            title: words.state,
            cell: ({ state }) => <ServiceStateLabel state={state} />,
            value: ({ state }) => state,
        },
        {
            key: "due",
            title: words.due,
            cell: ({ due, state }) =>
                state === "CLAIMABLE" ? words.wouldBe(amountText(due.amount)) : amountText(due.amount),
            value: ({ due }) => due.amount,
            numeric: true,
        },
        {
            key: "billed",
            title: words.billed,
            cell: ({ billed }) => amountText(billed.amount),
            value: ({ billed }) => billed.amount,
            numeric: true,
        },
        { key: "currency", title: contracts.currency, value: ({ due }) => due.currency, exportOnly: true },
        {
            key: "why",
            title: words.why,
            cell: (month) => <Why month={month} may={may} onClaim={onClaim} />,
            value: ({ steps }) => steps.join(" "),
        },
    ];
}

interface WhyProps {
    month: ask.ServiceMonth;
    may: boolean;
    onClaim: (month: ask.ServiceMonth) => void;
}

/** How it comes about, step by step, and the claim where one is needed. */
function Why({ month, may, onClaim }: WhyProps) {
    return (
        <div className="tr-form">
            <ol className="tr-bullets" aria-label={words.whyOf(monthText(month.month), month.level)}>
                {month.steps.map((step) => (
                    <li key={step}>{step}</li>
                ))}
            </ol>
            {may && month.state === "CLAIMABLE" ? (
                <div>
                    <Button
                        variant="secondary"
                        size="sm"
                        aria-label={words.claimOf(monthText(month.month), month.level)}
                        onClick={() => onClaim(month)}
                    >
                        {words.claim}
                    </Button>
                </div>
            ) : null}
        </div>
    );
}
