import { Card, CardBody, Skeleton } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { amountText, compactText, signedText } from "../i18n/format";
import { compare, toFloat, type Decimal } from "../money/decimal";
import { Definition } from "./Definition";

interface KpiProps {
    term: string;
    definition: string;
    amount: Decimal | undefined;
    currency: string;
    note?: string;
    trend?: readonly Decimal[];
    /** Where the figure's lines are. */
    to?: string;
    /** A difference: its sign is always said. */
    signed?: boolean;
}

interface TileProps {
    term: string;
    definition: string;
    /** The figure, large; undefined while it is on its way. */
    figure: string | undefined;
    unit?: string | undefined;
    note?: string | undefined;
    /** Right below the figure. */
    exact?: ReactNode;
    children?: ReactNode;
}

function Tile({ term, definition, figure, unit, note, exact, children }: TileProps) {
    return (
        <Card isCompact className="tr-kpi">
            <CardBody>
                <div className="tr-kpi-term">
                    <span>{term}</span>
                    <Definition term={term} text={definition} />
                </div>
                {figure === undefined ? (
                    <Skeleton width="70%" fontSize="2xl" />
                ) : (
                    <>
                        <div className="tr-kpi-figure">
                            <span className="tr-kpi-amount" data-testid={`kpi-${term}`}>
                                {figure}
                            </span>
                            {unit ? <span className="tr-kpi-currency">{unit}</span> : null}
                        </div>
                        {exact ? <div className="tr-kpi-exact">{exact}</div> : null}
                    </>
                )}
                {note ? <div className="tr-kpi-note">{note}</div> : null}
                {children}
            </CardBody>
        </Card>
    );
}

/** One key figure: short to read, exact below, defined behind the `?`. */
export function Kpi({ term, definition, amount, currency, note, trend, to, signed }: KpiProps) {
    const all = amount === undefined ? undefined : signed ? signedText(amount) : amountText(amount);
    const short = amount === undefined ? undefined : compactText(amount);
    const plus = signed && amount !== undefined && compare(amount, "0") > 0 ? "+" : "";
    return (
        <Tile
            term={term}
            definition={definition}
            figure={short === undefined ? undefined : `${plus}${short}`}
            unit={currency}
            note={note}
            exact={
                to && amount !== undefined ? (
                    <Link className="tr-link" to={to} aria-label={`${term}: ${currency} ${amountText(amount)}`}>
                        {all}
                    </Link>
                ) : (
                    all
                )
            }
        >
            {trend && trend.length > 1 ? <Sparkline values={trend} /> : null}
        </Tile>
    );
}

interface FigureProps {
    term: string;
    definition: string;
    /** The figure as text; undefined while it is on its way. */
    figure: string | undefined;
    unit?: string;
    note?: string;
}

/** A key figure that is no amount of money. */
export function Figure(props: FigureProps) {
    return <Tile {...props} />;
}

/** The course of a figure at a glance; its exact months are in the chart and table below, so it is silent for readers. */
function Sparkline({ values }: { values: readonly Decimal[] }) {
    const floats = values.map(toFloat);
    const top = Math.max(...floats, 0);
    const bottom = Math.min(...floats, 0);
    const span = top - bottom || 1;
    const points = floats.map((value, at) => {
        const x = (at / (floats.length - 1)) * 100;
        return `${x.toFixed(2)},${(26 - ((value - bottom) / span) * 24).toFixed(2)}`;
    });
    return (
        <svg className="tr-spark" viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <polygon points={`0,28 ${points.join(" ")} 100,28`} />
            <polyline points={points.join(" ")} vectorEffect="non-scaling-stroke" />
        </svg>
    );
}
