import { m } from "../i18n";
import { DayField } from "../ui/FilterBar";
import { Button } from "../ui/primitives";

/** The day whose knowledge counts; today's while none is chosen. The empty text takes it back. */
export function KnownOnField({ value, onChange }: { value: string | undefined; onChange: (day: string) => void }) {
    return (
        <>
            <DayField label={m.knownOn.label} hint={m.knownOn.hint} value={value ?? ""} onChange={onChange} />
            {value ? (
                <Button variant="link" onClick={() => onChange("")}>
                    {m.knownOn.clear}
                </Button>
            ) : null}
        </>
    );
}
