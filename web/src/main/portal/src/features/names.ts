import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import * as ask from "../api/queries";
import { m } from "../i18n";
import { monthText } from "../i18n/format";

/** The names behind the codes. What is not known, or not yet, is shown by its code. */
export interface Names {
    channel: (code: string) => string;
    product: (id: string) => string;
    party: (id: string) => string;
    /** The name of a value of one dimension of the totals. */
    of: (dimension: string, value: string) => string;
}

export function useNames(): Names {
    const channels = useQuery(ask.channels).data;
    const products = useQuery(ask.products).data;
    const organizations = useQuery(ask.organizations).data;
    return useMemo(() => {
        const channelNames = new Map(channels?.items.map(({ code, name }) => [code, name]));
        const productNames = new Map(products?.items.map(({ id, name }) => [id, name]));
        const partyNames = new Map(organizations?.items.map(({ id, name }) => [id, name]));
        const names = {
            channel: (code: string) => channelNames.get(code) ?? code,
            product: (id: string) => productNames.get(id) ?? id,
            party: (id: string) => partyNames.get(id) ?? id,
        };
        return {
            ...names,
            of: (dimension, value) => {
                switch (dimension) {
                    case "channel":
                        return names.channel(value);
                    case "product":
                        return names.product(value);
                    case "month":
                        return monthText(value);
                    case "regime":
                        return value === "" ? m.shares.none : value;
                    default:
                        return names.party(value);
                }
            },
        };
    }, [channels, products, organizations]);
}
