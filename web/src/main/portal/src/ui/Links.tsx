import { Button, type ButtonProps } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-router";

/** A link inside text or a table cell. */
export function TextLink(props: LinkProps) {
    return <Link {...props} className={`tr-link ${props.className ?? ""}`} />;
}

/** A link that looks like a button, because it is the next step. */
export function ButtonLink({
    to,
    children,
    ...button
}: { to: string; children: ReactNode } & Omit<ButtonProps, "ref">) {
    return (
        <Button {...button} component={(props: LinkProps) => <Link {...props} to={to} />}>
            {children}
        </Button>
    );
}
