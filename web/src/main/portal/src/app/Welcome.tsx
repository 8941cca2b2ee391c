import { m } from "../i18n";
import { Logo } from "../ui/Logo";
import { ThemeMenu } from "../ui/Frame";
import { Alert, Button, Title } from "../ui/primitives";
import { signIn } from "./session";

/** What whoever is not signed in sees: what this is, and the way in. */
export function Welcome({ ended, loggedOut }: { ended?: boolean; loggedOut?: boolean }) {
    return (
        <div className="tr-welcome">
            <header>
                <span className="tr-brand">
                    <Logo />
                    <span>{m.product}</span>
                </span>
                <ThemeMenu />
            </header>
            <main id="main">
                <div className="tr-welcome-words">
                    {loggedOut ? <Alert variant="success" isInline title={m.welcome.loggedOut} component="p" /> : null}
                    <Title headingLevel="h1" size="4xl">
                        {ended ? m.welcome.ended : m.welcome.title}
                    </Title>
                    <p className="tr-welcome-lead">{ended ? m.welcome.endedLead : m.welcome.lead}</p>
                    <Button variant="primary" size="lg" onClick={signIn}>
                        {m.welcome.action}
                    </Button>
                    <p className="tr-quiet">{m.welcome.hint}</p>
                    {ended ? null : (
                        <ul className="tr-welcome-points">
                            {m.welcome.points.map(([title, text]) => (
                                <li key={title}>
                                    <strong>{title}</strong>
                                    <span>{text}</span>
                                </li>
                            ))}
                        </ul>
                    )}
                </div>
                <Streams />
            </main>
        </div>
    );
}

/** The mark drawn large: streams of different weight that join into one. */
function Streams() {
    return (
        <svg
            className="tr-streams"
            viewBox="0 0 420 520"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <g fill="none">
                <path d="M30 0c0 170 170 150 176 330s4 150 4 190" stroke="#0b6e99" strokeWidth="34" opacity=".9" />
                <path d="M120 0c0 160 88 150 92 330s-2 150-2 190" stroke="#4fb8dd" strokeWidth="18" opacity=".85" />
                <path d="M390 0c0 180-166 150-176 330s-4 150-4 190" stroke="#d9822b" strokeWidth="24" opacity=".85" />
                <path d="M300 0c0 160-84 150-88 330s-2 150-2 190" stroke="#f2b950" strokeWidth="10" opacity=".9" />
                <path d="M210 0v520" stroke="#0b4f6c" strokeWidth="12" />
            </g>
        </svg>
    );
}
