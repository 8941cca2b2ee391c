import { useSearchParams } from "react-router";
import { usage as usageWords } from "../../i18n/usage";
import { CopyLink } from "../../ui/Actions";
import { Page } from "../../ui/Page";
import { TabLinks } from "../../ui/TabLinks";
import { Names } from "./Names";
import { Records } from "./Records";
import { Report } from "./Report";
import { Waiting } from "./Waiting";

const words = usageWords;
const tabs = ["waiting", "names", "records", "report"] as const;

/** Usage over all subscriptions: what waits, what names mean, each record as it came, and more of it from a file. */
export default function Usage() {
    const [params] = useSearchParams();
    const tab = tabs.find((one) => one === params.get("tab")) ?? "waiting";
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <TabLinks
                label={words.tabs}
                tabs={tabs.map((one) => ({
                    text: words.tab[one],
                    to: one === "waiting" ? "?" : `?tab=${one}`,
                    here: one === tab,
                }))}
            />
            {tab === "waiting" ? <Waiting /> : null}
            {tab === "names" ? <Names /> : null}
            {tab === "records" ? <Records /> : null}
            {tab === "report" ? <Report /> : null}
        </Page>
    );
}
