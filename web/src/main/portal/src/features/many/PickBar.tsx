import { many as words } from "../../i18n/many";
import { Button } from "../../ui/primitives";

interface PickBarProps {
    /** How many are chosen, in words. */
    text: string;
    acts: readonly { text: string; danger?: boolean; act: () => void }[];
    onClear: () => void;
}

/** What may be done with the rows that are chosen. */
export function PickBar({ text, acts, onClear }: PickBarProps) {
    return (
        <section className="tr-save-bar" aria-label={text}>
            <span role="status">{text}</span>
            {acts.map((one, at) => (
                <Button
                    key={one.text}
                    variant={at === 0 ? "primary" : "secondary"}
                    isDanger={one.danger === true}
                    onClick={one.act}
                >
                    {one.text}
                </Button>
            ))}
            <Button variant="link" onClick={onClear}>
                {words.clear}
            </Button>
        </section>
    );
}
