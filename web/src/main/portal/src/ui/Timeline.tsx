interface TimelineProps {
    label: string;
    /** The day marked on it. */
    day: string;
    spans: readonly {
        key: string;
        text: string;
        title: string;
        from: string;
        to: string | undefined;
        chosen: boolean;
    }[];
}

/** Stretches of time side by side, each leading to its section. Their dates are also in words in those sections. */
export function Timeline({ label, day, spans }: TimelineProps) {
    const first = spans[0]?.from;
    if (first === undefined) {
        return null;
    }
    const start = Date.parse(first);
    const newest = Math.max(...spans.map(({ from, to }) => Date.parse(to ?? from)));
    const end = Math.max(newest, Date.parse(day)) + 120 * 86_400_000;
    const part = (text: string) => ((Date.parse(text) - start) / (end - start)) * 100;
    const marked = part(day);
    return (
        <nav className="tr-timeline" aria-label={label}>
            <ol>
                {spans.map(({ key, text, title, from, to, chosen }) => {
                    const left = part(from);
                    const right = to === undefined ? 100 : part(to);
                    return (
                        <li key={key} style={{ flexGrow: Math.max(right - left, 4) }}>
                            <a
                                href={`#${key}`}
                                className={chosen ? "tr-span tr-span-chosen" : "tr-span"}
                                aria-label={title}
                                aria-current={chosen ? "true" : undefined}
                            >
                                <strong>{text}</strong>
                                <span>{from}</span>
                            </a>
                        </li>
                    );
                })}
            </ol>
            {marked >= 0 && marked <= 100 ? <span className="tr-timeline-day" aria-hidden="true" /> : null}
        </nav>
    );
}
