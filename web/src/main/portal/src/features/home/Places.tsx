import { placesOf } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { partnerPlaces, places as words } from "../../i18n/places";
import { TextLink } from "../../ui/Links";
import { Panel } from "../../ui/Panels";

/** Everywhere the caller may go, and what one does there. */
export default function Places() {
    const me = useMe();
    const own = me.partner ? partnerPlaces : {};
    return (
        <Panel title={m.home.go}>
            <ul className="tr-places">
                {placesOf(me)
                    .flatMap(({ places }) => places)
                    .filter(({ to }) => to !== "/")
                    .map(({ to, text }) => (
                        <li key={to}>
                            <TextLink to={to}>{text}</TextLink>
                            <span className="tr-quiet">{own[to] ?? words[to]}</span>
                        </li>
                    ))}
            </ul>
        </Panel>
    );
}
