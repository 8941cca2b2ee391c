import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { rules } from "../../i18n/rules";
import { dayText } from "../../i18n/format";
import { LifecycleLabel, SaleBanner } from "../../ui/CatalogueLabels";
import { ChoiceField, TextField } from "../../ui/Fields";
import { Empty, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Skeleton } from "../../ui/primitives";
import { dayIn, today } from "../days";
import { withParams } from "../params";

const words = catalogueWords.offered;

interface SaleAskProps {
    offerings: readonly Schemas["Offering"][];
    channels: readonly Schemas["Channel"][];
}

/** Whether a product may be sold, with every reason why not. Channel, country and days are those of the filters. */
export function SaleAsk({ offerings, channels }: SaleAskProps) {
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const read = (name: string) => params.get(name) ?? "";
    const [product, channel, country] = [read("product"), read("channel"), read("country")];
    const [segment, seats] = [read("segment"), read("seats")];
    const asOf = dayIn(params, "asOf");
    const knownOn = dayIn(params, "knownOn");
    const complete = product !== "" && channel !== "" && /^[A-Z]{2}$/.test(country);
    const { data, error, refetch } = useQuery({
        ...catalogue.saleAnswer({
            product,
            channel,
            country,
            ...(segment ? { segment } : {}),
            ...(/^\d+$/.test(seats) ? { seats } : {}),
            ...(asOf ? { asOf } : {}),
            ...(knownOn ? { knownOn } : {}),
        }),
        enabled: complete,
    });
    const name = offerings.find((offering) => offering.product === product)?.name ?? product;
    return (
        <Panel title={words.ask} lead={words.askLead}>
            <form className="tr-form" onSubmit={(event) => event.preventDefault()}>
                <ChoiceField
                    label={words.product}
                    none={catalogueWords.choose}
                    value={product}
                    options={[
                        ...offerings.map((offering) => ({ value: offering.product, text: offering.name })),
                        // A product that is not on offer may be asked for as well: the answer says so.
                        ...(product !== "" && name === product ? [{ value: product, text: product }] : []),
                    ]}
                    onChange={(value) => put({ product: value })}
                />
                <ChoiceField
                    label={words.channel}
                    none={catalogueWords.choose}
                    value={channel}
                    options={channels.map((one) => ({ value: one.code, text: one.name }))}
                    onChange={(value) => put({ channel: value })}
                />
                <div className="tr-field-row">
                    <TextField
                        label={words.country}
                        value={country}
                        maxLength={2}
                        onChange={(value) => put({ country: value.toUpperCase() })}
                    />
                    <TextField label={words.seatsLabel} value={seats} onChange={(value) => put({ seats: value })} />
                </div>
                <TextField
                    label={words.segment}
                    value={segment}
                    offered={Object.keys(rules.guard.segments)}
                    onChange={(value) => put({ segment: value.toUpperCase() })}
                />
            </form>
            <div className="tr-answer">
                {!complete ? (
                    <Empty title={words.waiting} text={words.waitingText} />
                ) : error ? (
                    <ProblemState error={error} onRetry={() => void refetch()} capability="catalog.read" />
                ) : data === undefined ? (
                    <Skeleton height="8rem" screenreaderText={m.state.loading} />
                ) : (
                    <>
                        <SaleBanner
                            sellable={data.sellable}
                            text={words.sentence(
                                name,
                                channels.find(({ code }) => code === channel)?.name ?? channel,
                                country,
                                dayText(asOf ?? today()),
                            )}
                        />
                        <Facts facts={[{ term: words.state, value: <LifecycleLabel state={data.state} /> }]} />
                        {data.reasons.length > 0 ? (
                            <>
                                <h3 className="tr-subhead">{words.reasons}</h3>
                                <ul className="tr-bullets" aria-label={words.reasons}>
                                    {data.reasons.map((reason) => (
                                        <li key={reason}>{reason}</li>
                                    ))}
                                </ul>
                            </>
                        ) : null}
                    </>
                )}
            </div>
        </Panel>
    );
}
