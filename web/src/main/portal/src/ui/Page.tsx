import { Breadcrumb, BreadcrumbItem, PageSection, Title } from "@patternfly/react-core";
import { useEffect, type ReactNode } from "react";
import { m } from "../i18n";
import { TextLink } from "./Links";

interface PageProps {
    title: ReactNode;
    /** The page's name in the browser's title where `title` is not plain text. */
    name?: string;
    lead?: ReactNode;
    /** Under the title: as of when, which run, which currency. */
    meta?: ReactNode;
    actions?: ReactNode;
    crumbs?: readonly { to: string; text: string }[];
    children: ReactNode;
}

/** One screen: its one `h1`, what it is for, what one can do, and its sections below. */
export function Page({ title, name, lead, meta, actions, crumbs, children }: PageProps) {
    const named = name ?? (typeof title === "string" ? title : m.product);
    useEffect(() => {
        document.title = named === m.product ? m.product : `${named} · ${m.product}`;
    }, [named]);
    return (
        <>
            <PageSection className="tr-head" hasBodyWrapper={false}>
                {crumbs ? (
                    <Breadcrumb aria-label={m.nav.breadcrumb}>
                        {crumbs.map(({ to, text }) => (
                            <BreadcrumbItem key={to} render={() => <TextLink to={to}>{text}</TextLink>} />
                        ))}
                        <BreadcrumbItem isActive>{named}</BreadcrumbItem>
                    </Breadcrumb>
                ) : null}
                <div className="tr-head-row">
                    <div>
                        <Title headingLevel="h1" size="2xl">
                            {title}
                        </Title>
                        {lead ? <p className="tr-lead">{lead}</p> : null}
                        {meta ? <p className="tr-meta">{meta}</p> : null}
                    </div>
                    {actions ? <div className="tr-actions">{actions}</div> : null}
                </div>
            </PageSection>
            <PageSection className="tr-body" hasBodyWrapper={false} isFilled>
                {children}
            </PageSection>
        </>
    );
}

/** Sections of a page below one another, or in two columns where there is room. */
export function Columns({ children, wide }: { children: ReactNode; wide?: "first" | "most" | "even" }) {
    const modifier = { first: "tr-columns-first", most: "tr-columns-wide", even: "" }[wide ?? "even"];
    return <div className={`tr-columns ${modifier}`}>{children}</div>;
}

export function Tiles({ children, label }: { children: ReactNode; label: string }) {
    return (
        <section className="tr-tiles" aria-label={label}>
            {children}
        </section>
    );
}
