import { Outlet } from "react-router";
import { Forbidden } from "../ui/PageState";

/** Screens for those who may; the others read which permission is missing. */
export function Guarded({ when, capability }: { when: boolean; capability: string }) {
    return when ? <Outlet /> : <Forbidden capability={capability} heading="h1" />;
}
