import { Link } from "react-router";

/** The parts of a page, each with its own address. */
export function TabLinks({
    label,
    tabs,
}: {
    label: string;
    tabs: readonly { text: string; to: string; here: boolean }[];
}) {
    return (
        <nav className="tr-tabs" aria-label={label}>
            <ul>
                {tabs.map(({ text, to, here }) => (
                    <li key={text}>
                        <Link to={to} aria-current={here ? "page" : undefined} preventScrollReset>
                            {text}
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}
