import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { Schemas } from "../api/client";
import * as ask from "../api/queries";

export type Me = Schemas["Me"];
export type Capability = Me["capabilities"][number];

export const Caller = createContext<Me | undefined>(undefined);

/** Who is signed in. Only rendered below the shell, so that there always is somebody. */
export function useMe(): Me {
    const me = useContext(Caller);
    if (me === undefined) {
        throw new Error("no caller here: the component is outside the shell");
    }
    return me;
}

export function can(me: Me, capability: Capability): boolean {
    return me.capabilities.includes(capability);
}

export function useSession() {
    return useQuery(ask.me);
}

const returnKey = "tributary.returnTo";

/** Goes to the identity provider and remembers where to come back to; the server itself only ever returns to `/`. */
export function signIn(): void {
    const { pathname, search, hash } = window.location;
    try {
        sessionStorage.setItem(returnKey, pathname + search + hash);
    } catch {
        // storage may be forbidden: then the home page it is
    }
    window.location.assign("/login");
}

/** Where to go after signing in, once. Only paths of this very site are accepted. */
export function takeReturnTo(): string | undefined {
    try {
        const path = sessionStorage.getItem(returnKey);
        sessionStorage.removeItem(returnKey);
        return path !== null && isLocalPath(path) && path !== "/" ? path : undefined;
    } catch {
        return undefined;
    }
}

/** A path of this site: one slash, then neither a slash nor a backslash, which browsers read as another host. */
export function isLocalPath(path: string): boolean {
    return /^\/(?![/\\])/.test(path);
}
