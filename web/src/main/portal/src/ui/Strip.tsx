import { Skeleton } from "@patternfly/react-core";
import { Link } from "react-router";

interface StripProps {
    label: string;
    lead: string;
    steps: readonly {
        key: string;
        /** Undefined while it is on its way. */
        figure: string | undefined;
        text: string;
        /** All of it in words. */
        title: string;
        to: string;
        chosen: boolean;
    }[];
}

/** Counts side by side, the most pressing first; each leads to what it counts. */
export function Strip({ label, lead, steps }: StripProps) {
    return (
        <nav className="tr-strip" aria-label={label}>
            <div>
                <strong>{label}</strong>
                <span className="tr-quiet">{lead}</span>
            </div>
            <ol>
                {steps.map(({ key, figure, text, title, to, chosen }) => (
                    <li key={key}>
                        {figure === undefined ? (
                            <Skeleton width="4rem" fontSize="xl" />
                        ) : (
                            <Link to={to} aria-label={title} aria-current={chosen ? "true" : undefined}>
                                <strong>{figure}</strong>
                                <span>{text}</span>
                            </Link>
                        )}
                    </li>
                ))}
            </ol>
        </nav>
    );
}
