import { useQuery } from "@tanstack/react-query";
import * as ask from "../../../api/queries";
import { offering as offeringWords } from "../../../i18n/offering";
import { CodesAt, FaultAt, ManyAt, TextAt } from "../editing";
import { Section } from "./Section";

/** Who may buy it. */
export function WhoMayBuy({ at }: { at: string }) {
    const words = offeringWords.who;
    return (
        <Section title={words.title}>
            <FaultAt at={`${at}/eligibility`} />
            <div className="tr-field-row">
                <CodesAt at={`${at}/eligibility/segments`} label={words.segments} hint={words.segmentsHint} />
                <TextAt at={`${at}/eligibility/minimumSeats`} label={words.seats} hint={words.seatsHint} />
            </div>
        </Section>
    );
}

/** How it is delivered. */
export function Delivery({ at }: { at: string }) {
    const words = offeringWords.packaging;
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const hosts = organizations
        .filter(({ kind }) => kind === "CLOUD")
        .map(({ id, name }) => ({ value: id, text: name }));
    return (
        <Section title={words.title}>
            <FaultAt at={`${at}/packaging`} />
            <div className="tr-field-row">
                <CodesAt at={`${at}/packaging/regions`} label={words.regions} hint={words.regionsHint} upper={false} />
                <ManyAt at={`${at}/packaging/hosts`} label={words.hosts} none={words.hostsNone} options={hosts} />
                <CodesAt at={`${at}/packaging/compliance`} label={words.compliance} hint={words.complianceHint} />
                <TextAt at={`${at}/packaging/serviceLevel`} label={words.serviceLevel} hint={words.serviceLevelHint} />
            </div>
        </Section>
    );
}
