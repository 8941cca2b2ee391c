/** The keys of requests that were not answered yet, by what they ask for. */
const open = new Map<string, string>();

/**
 * Sends a request under a key of its own. Asked again before it was answered, as after a lost connection, it goes out under the same key,
 * so that what it makes is made once.
 */
export async function once<T>(operation: string, body: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const asked = `${operation} ${JSON.stringify(body)}`;
    const key = open.get(asked) ?? crypto.randomUUID();
    open.set(asked, key);
    const answer = await send(key);
    open.delete(asked);
    return answer;
}

/** The parameters of a request that goes out under a key. */
export const underKey = (key: string) => ({ header: { "Idempotency-Key": key } });
