import { Link } from "react-router";

export interface GanttBar {
    key: string;
    text: string;
    /** Everything the bar says. */
    title: string;
    /** Where the bar leads, if anywhere. */
    to?: string;
    /** In percent of the width. */
    from: number;
    until: number;
    look: "past" | "now" | "ahead";
}

export interface GanttLane {
    key: string;
    text: string;
    note?: string;
    /** Where the name leads, if anywhere. */
    to?: string;
    bars: readonly GanttBar[];
    gaps: readonly { key: string; text: string; title: string; from: number; until: number; quiet: boolean }[];
}

interface GanttProps {
    label: string;
    lanes: readonly GanttLane[];
    years: readonly { year: string; at: number }[];
    mark: { at: number; title: string };
}

/** What is narrower than this is drawn and read, but too small a target to be pressed: the table has its link. */
const pressable = 4.5;

/** Stretches of time of several things, a lane each, on one axis; where nothing is, the gap says so. */
export function Gantt({ label, lanes, years, mark }: GanttProps) {
    return (
        <div className="tr-gantt-scroll" role="region" aria-label={label} tabIndex={0}>
            <div className="tr-gantt">
                <div className="tr-gantt-axis" aria-hidden="true">
                    <div className="tr-gantt-plot">
                        {years.map(({ year, at }) => (
                            <span key={year} style={{ insetInlineStart: `${at}%` }}>
                                {year}
                            </span>
                        ))}
                    </div>
                </div>
                {lanes.map((lane) => (
                    <div key={lane.key} className="tr-gantt-lane">
                        <div className="tr-gantt-name">
                            {lane.to === undefined ? (
                                <span>{lane.text}</span>
                            ) : (
                                <Link to={lane.to} className="tr-link">
                                    {lane.text}
                                </Link>
                            )}
                            {lane.note ? <span className="tr-quiet">{lane.note}</span> : null}
                        </div>
                        <ol
                            className="tr-gantt-plot"
                            aria-label={[lane.text, ...(lane.to === undefined ? [lane.note] : [])]
                                .filter(Boolean)
                                .join(", ")}
                        >
                            {lane.bars.map((bar) => (
                                <li
                                    key={bar.key}
                                    style={{ insetInlineStart: `${bar.from}%`, width: `${bar.until - bar.from}%` }}
                                >
                                    <BarText bar={bar} />
                                </li>
                            ))}
                            {lane.gaps.map((gap) => (
                                <li
                                    key={gap.key}
                                    className={gap.quiet ? "tr-gantt-gap tr-gantt-quiet" : "tr-gantt-gap"}
                                    title={gap.title}
                                    style={{ insetInlineStart: `${gap.from}%`, width: `${gap.until - gap.from}%` }}
                                >
                                    {gap.until - gap.from > 12 ? <span aria-hidden="true">{gap.text}</span> : null}
                                    <span className="tr-hidden">{gap.title}</span>
                                </li>
                            ))}
                        </ol>
                    </div>
                ))}
                <div className="tr-gantt-marks" aria-hidden="true">
                    <div className="tr-gantt-plot">
                        <span style={{ insetInlineStart: `${mark.at}%` }} title={mark.title} />
                    </div>
                </div>
            </div>
        </div>
    );
}

function BarText({ bar }: { bar: GanttBar }) {
    const look = `tr-gantt-bar tr-gantt-${bar.look}`;
    if (bar.until - bar.from < pressable) {
        return (
            <span className={look} title={bar.title}>
                <span className="tr-hidden">{bar.title}</span>
            </span>
        );
    }
    return bar.to === undefined ? (
        <span className={`${look} tr-gantt-told`} title={bar.title}>
            <span aria-hidden="true">{bar.text}</span>
            <span className="tr-hidden">{bar.title}</span>
        </span>
    ) : (
        <Link to={bar.to} className={look} title={bar.title} aria-label={bar.title}>
            {bar.text}
        </Link>
    );
}
