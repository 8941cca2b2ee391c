import { useId } from "react";
import { dayText, shiftDay } from "../i18n/format";

interface DaySliderProps {
    label: string;
    first: string;
    /** The last day, included. */
    last: string;
    value: string;
    onChange: (day: string) => void;
}

/** A day between two, by hand or by the arrow keys; what is outside stands at the nearer end. */
export function DaySlider({ label, first, last, value, onChange }: DaySliderProps) {
    const id = useId();
    const count = (day: string) => Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000);
    const most = Math.max(0, count(last));
    return (
        <div className="tr-slider">
            <label htmlFor={id}>{label}</label>
            <input
                id={id}
                type="range"
                min={0}
                max={most}
                value={Math.min(most, Math.max(0, count(value)))}
                aria-valuetext={dayText(value)}
                onChange={(event) => onChange(shiftDay(first, Number(event.target.value)))}
            />
        </div>
    );
}
