import { useSearchParams } from "react-router";
import { approvals as words } from "../../i18n/approvals";
import { CopyLink } from "../../ui/Actions";
import { Page } from "../../ui/Page";
import { TabLinks } from "../../ui/TabLinks";
import { Delegations } from "./Delegations";
import { filterOf, tabs } from "./filter";
import { Policy } from "./Policy";
import { Requests } from "./Requests";

/** What needs somebody's yes: what the caller may decide now, all of it, who decides for whom, and by which rules. */
export default function Approvals() {
    const [params] = useSearchParams();
    const filter = filterOf(params);
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <TabLinks
                label={words.tabs}
                tabs={tabs.map((one) => ({
                    text: words.tab[one],
                    to: one === "inbox" ? "?" : `?tab=${one}`,
                    here: one === filter.tab,
                }))}
            />
            {filter.tab === "delegations" ? (
                <Delegations />
            ) : filter.tab === "policy" ? (
                <Policy />
            ) : (
                <Requests key={filter.tab} filter={filter} />
            )}
        </Page>
    );
}
