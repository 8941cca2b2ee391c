import { useSearchParams } from "react-router";
import { m } from "../../i18n";
import { DayField } from "../../ui/FilterBar";
import { Button } from "../../ui/primitives";
import { withParams } from "../params";
import { dayIn, today } from "../days";

/** The two days every term is read by: when it applies, and when it was known. The address carries both. */
export function useDays() {
    const [params, setParams] = useSearchParams();
    const asOf = dayIn(params, "asOf");
    const knownOn = dayIn(params, "knownOn");
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    return { asOf, knownOn, put };
}

export function DayPickers({ days }: { days: ReturnType<typeof useDays> }) {
    const { asOf, knownOn, put } = days;
    return (
        <section className="tr-filters" aria-label={m.filter.label}>
            <div className="tr-filters-row">
                <DayField
                    label={m.agreements.asOf}
                    hint={m.agreements.asOfHint}
                    value={asOf ?? today()}
                    onChange={(day) => put({ asOf: day })}
                />
                <DayField
                    label={m.agreements.knownOn}
                    hint={m.agreements.knownOnHint}
                    value={knownOn ?? today()}
                    onChange={(day) => put({ knownOn: day })}
                />
                {asOf || knownOn ? (
                    <Button variant="link" onClick={() => put({ asOf: "", knownOn: "" })}>
                        {m.agreements.reset}
                    </Button>
                ) : null}
            </div>
        </section>
    );
}
