import { useSearchParams } from "react-router";
import { revenue as words } from "../../i18n/revenue";
import { CopyLink } from "../../ui/Actions";
import { Page } from "../../ui/Page";
import { TabLinks } from "../../ui/TabLinks";
import { Entries } from "./Entries";
import { tabOf, tabs } from "./filter";
import { Months } from "./Months";
import { Policy } from "./Policy";

/** The revenue ledger: its months and what closes them, its entries, and the policy they follow. */
export default function Revenue() {
    const [params] = useSearchParams();
    const tab = tabOf(params);
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <TabLinks
                label={words.tabs}
                tabs={tabs.map((one) => ({
                    text: words.tab[one],
                    to: one === "months" ? "?" : `?tab=${one}`,
                    here: one === tab,
                }))}
            />
            {tab === "entries" ? <Entries /> : tab === "policy" ? <Policy /> : <Months />}
        </Page>
    );
}
