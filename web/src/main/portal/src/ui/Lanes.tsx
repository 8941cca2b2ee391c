import { Link } from "react-router";

export interface Bar {
    key: string;
    text: string;
    note?: string;
    /** Everything the bar says, for readers and on hover. */
    title: string;
    to: string;
    lane: number;
    /** In percent of the width. */
    from: number;
    until: number;
    look: "whole" | "part" | "superseded";
    chosen: boolean;
}

interface LanesProps {
    label: string;
    bars: readonly Bar[];
    gaps: readonly { key: string; text: string; title: string; from: number; until: number }[];
    lanes: number;
    years: readonly { year: string; at: number }[];
    /** The day the screen is about. */
    mark: { at: number; title: string };
}

/** Stretches of time on one axis, in lanes where they overlap; where nothing is, the gap says so. */
export function Lanes({ label, bars, gaps, lanes, years, mark }: LanesProps) {
    return (
        <div className="tr-lanes-scroll" role="region" aria-label={label} tabIndex={0}>
            <div className="tr-lanes">
                <div className="tr-lanes-axis" aria-hidden="true">
                    {years.map(({ year, at }) => (
                        <span key={year} style={{ insetInlineStart: `${at}%` }}>
                            {year}
                        </span>
                    ))}
                </div>
                <ol style={{ height: `${lanes * 2.75}rem` }}>
                    {bars.map((bar) => (
                        <li
                            key={bar.key}
                            style={{
                                insetInlineStart: `${bar.from}%`,
                                width: `${bar.until - bar.from}%`,
                                insetBlockStart: `${bar.lane * 2.75}rem`,
                            }}
                        >
                            <Link
                                to={bar.to}
                                className={`tr-bar tr-bar-${bar.look}${bar.chosen ? " tr-bar-chosen" : ""}`}
                                title={bar.title}
                                aria-label={bar.title}
                                aria-current={bar.chosen ? "true" : undefined}
                            >
                                <strong>{bar.text}</strong>
                                {bar.note && bar.until - bar.from > 8 ? <span>{bar.note}</span> : null}
                            </Link>
                        </li>
                    ))}
                    {gaps.map((gap) => (
                        <li
                            key={gap.key}
                            className="tr-bar-gap"
                            title={gap.title}
                            style={{ insetInlineStart: `${gap.from}%`, width: `${gap.until - gap.from}%` }}
                        >
                            {gap.until - gap.from > 5 ? <span aria-hidden="true">{gap.text}</span> : null}
                            <span className="tr-hidden">{gap.title}</span>
                        </li>
                    ))}
                </ol>
                <span className="tr-lanes-mark" style={{ insetInlineStart: `${mark.at}%` }} title={mark.title} />
            </div>
        </div>
    );
}
