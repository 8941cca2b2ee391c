import type { ReactNode } from "react";

/** A titled part of an offering. */
export function Section(props: { title: string; lead?: string; action?: ReactNode; children: ReactNode }) {
    const { title, lead, action, children } = props;
    return (
        <section className="tr-part" aria-label={title}>
            <div className="tr-part-head">
                <h3>{title}</h3>
                {action}
            </div>
            {lead ? <p className="tr-quiet">{lead}</p> : null}
            {children}
        </section>
    );
}
