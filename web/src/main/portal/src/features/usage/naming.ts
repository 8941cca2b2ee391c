import type { QueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as usage from "../../api/usage";

/** What one subscription's period comes to before and after a name was recorded; without a figure it cannot be rated. */
export interface Rerated {
    subscription: string;
    from: string | undefined;
    to: string | undefined;
    before: Schemas["Money"] | undefined;
    after: Schemas["Money"] | undefined;
    held: number | undefined;
}

export interface Named {
    name: usage.UsageName;
    rerated: Rerated[];
    /** How many records of the group still wait; undefined where none was looked at. */
    waits: number | undefined;
}

/** Records a name and looks at what is rated after it, for the subscriptions that waited and are named with the group. */
export async function nameAndLook(
    client: QueryClient,
    body: Schemas["UsageNameInput"],
    waiting: usage.Waiting | undefined,
    days: usage.WaitingQuery,
): Promise<Named> {
    const rated = () => Promise.all((waiting?.where ?? []).map((one) => ratingOf(client, one)));
    const before = await rated();
    const name = await usage.nameUsage(body);
    await usage.forgetUsage(client);
    const after = await rated();
    return {
        name,
        rerated: (waiting?.where ?? []).map(({ subscription }, at) => ({
            subscription,
            from: after[at]?.from,
            to: after[at]?.to,
            before: before[at]?.total,
            after: after[at]?.total,
            held: after[at]?.held.length,
        })),
        waits: waiting ? await stillWaiting(waiting, days) : undefined,
    };
}

/** A subscription that cannot be rated keeps nobody from naming: it has no figure. */
async function ratingOf(
    client: QueryClient,
    { subscription, day }: Schemas["WaitingSubscription"],
): Promise<usage.Rating | undefined> {
    try {
        return await client.query({ ...usage.rating(subscription, { asOf: day }), staleTime: 0 });
    } catch {
        return undefined;
    }
}

/** Under the same reported names, for whatever reason. */
async function stillWaiting(
    { source, product, meter }: usage.Waiting,
    { from, to }: usage.WaitingQuery,
): Promise<number> {
    const items = await usage.allWaiting({ source, ...(from ? { from } : {}), ...(to ? { to } : {}) });
    return items
        .filter((one) => one.product === product && one.meter === meter)
        .reduce((sum, { records }) => sum + records, 0);
}
