import { Label } from "@patternfly/react-core";

interface HopsProps {
    label: string;
    hops: readonly { key: string; name: string; role: string; figures: readonly string[]; main?: boolean }[];
}

/** The way of money from hand to hand, side by side where there is room. */
export function Hops({ label, hops }: HopsProps) {
    return (
        <ol className="tr-hops" aria-label={label}>
            {hops.map(({ key, name, role, figures, main }) => (
                <li key={key} className={main ? "tr-hop tr-hop-main" : "tr-hop"}>
                    <strong>{name}</strong>
                    <Label isCompact variant="outline">
                        {role}
                    </Label>
                    {figures.map((figure) => (
                        <span key={figure}>{figure}</span>
                    ))}
                </li>
            ))}
        </ol>
    );
}
