import { useQuery } from "@tanstack/react-query";
import * as reference from "../api/queries";
import { OneFilter } from "../ui/FilterBar";

interface ChannelFilterProps {
    label: string;
    /** What no choice is called. */
    any: string;
    value: string | undefined;
    onChange: (channel: string) => void;
}

/** One channel of all there are, or any. */
export function ChannelFilter({ label, any, value = "", onChange }: ChannelFilterProps) {
    const channels = useQuery(reference.channels).data?.items ?? [];
    return (
        <OneFilter
            label={label}
            value={value}
            options={[{ value: "", text: any }, ...channels.map(({ code, name }) => ({ value: code, text: name }))]}
            onChange={onChange}
        />
    );
}
