import { useState, type ReactNode } from "react";
import { m } from "../../i18n";
import { ledger } from "../../i18n/ledger";
import { dayText, shiftDay } from "../../i18n/format";
import { FilterBar, PeriodFilter } from "../../ui/FilterBar";
import { FieldRow, SelectField, Sheet, TextField } from "../../ui/Inputs";
import { Button, ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { KnownOnField } from "../KnownOn";
import { bys, type By, type Month, type View } from "./shape";
import type { NameOf } from "./shape";

interface ControlsProps {
    view: View;
    put: (changes: Record<string, string>) => void;
    total: Month | undefined;
    nameOf: NameOf;
}

export function Controls({ view, put, total, nameOf }: ControlsProps) {
    const { by, from, to, knownOn, leaving, mostShare, mostIndex } = view;
    const through = to ? shiftDay(to, -1) : "";
    const period = from || to ? `${from ? dayText(from) : "…"} – ${through ? dayText(through) : "…"}` : "";
    const parts = total?.parts ?? [];
    const known = leaving === undefined || parts.some(({ key }) => key === leaving);
    return (
        <FilterBar
            chips={[
                {
                    key: "period",
                    name: ledger.concentration.period,
                    chips: period ? [{ value: "period", text: period }] : [],
                },
                {
                    key: "knownOn",
                    name: m.knownOn.label,
                    chips: knownOn ? [{ value: knownOn, text: dayText(knownOn) }] : [],
                },
            ]}
            onRemove={(key) => put(key === "knownOn" ? { knownOn: "" } : { from: "", to: "" })}
            onClear={() => put({ from: "", to: "", knownOn: "" })}
        >
            <PeriodFilter
                text={ledger.concentration.period}
                from={from ?? ""}
                through={through}
                presets={[{ text: m.filter.periodAll, from: "", through: "" }]}
                onChange={(first, last) => put({ from: first, to: last ? shiftDay(last, 1) : "" })}
            />
            <KnownOnField value={knownOn} onChange={(day) => put({ knownOn: day })} />
            <ToggleGroup aria-label={ledger.concentration.by} isCompact>
                {bys.map((one: By) => (
                    <ToggleGroupItem
                        key={one}
                        text={ledger.concentration.bys[one]}
                        isSelected={one === by}
                        onChange={() => put({ by: one, leaving: "" })}
                    />
                ))}
            </ToggleGroup>
            <div className="tr-filters-more">
                <Thresholds key={`${mostShare} ${mostIndex}`} mostShare={mostShare} mostIndex={mostIndex} put={put}>
                    <SelectField
                        label={ledger.concentration.leaving}
                        value={leaving ?? ""}
                        none={ledger.concentration.nobody}
                        options={[
                            ...parts.map(({ key }) => ({ value: key, text: nameOf(key) })),
                            ...(known ? [] : [{ value: leaving, text: nameOf(leaving) }]),
                        ]}
                        onChange={(next) => put({ leaving: next })}
                    />
                </Thresholds>
            </div>
        </FilterBar>
    );
}

interface ThresholdsProps {
    mostShare: number;
    mostIndex: number;
    put: (changes: Record<string, string>) => void;
    children: ReactNode;
}

/** Who leaves, and the thresholds, which are applied by Enter or the button. */
function Thresholds({ mostShare, mostIndex, put, children }: ThresholdsProps) {
    const [share, setShare] = useState(String(mostShare));
    const [index, setIndex] = useState(String(mostIndex));
    const changed = share !== String(mostShare) || index !== String(mostIndex);
    return (
        <Sheet label={ledger.concentration.thresholds} onSubmit={() => put({ mostShare: share, mostIndex: index })}>
            <FieldRow>
                {children}
                <TextField
                    label={ledger.concentration.mostShare}
                    inputMode="numeric"
                    value={share}
                    onChange={(text) => setShare(text.trim())}
                />
                <TextField
                    label={ledger.concentration.mostIndex}
                    inputMode="numeric"
                    value={index}
                    onChange={(text) => setIndex(text.trim())}
                />
                <div className="tr-apply">
                    <Button type="submit" variant={changed ? "primary" : "secondary"}>
                        {ledger.concentration.apply}
                    </Button>
                </div>
            </FieldRow>
        </Sheet>
    );
}
