package org.tributary.deal.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.deal.DealId;
import org.tributary.deal.boundary.CustomerMatches;
import org.tributary.deal.match.CustomerMatch;
import org.tributary.deal.match.CustomerProfile;
import org.tributary.deal.match.RecordedProfile;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;
import org.tributary.party.OrganizationId;

/**
 * Who a prospect may be.
 *
 * @param known whether it is a CUSTOMER of the vendor or the PROSPECT of a deal
 * @param legalName as it is known; absent where the caller may not know it
 * @param likely whether it is taken for the same company
 */
public record CustomerMatchView(
        String known,
        @Nullable String customer,
        @Nullable String deal,
        @Nullable String legalName,
        int score,
        boolean likely,
        List<String> reasons) {

    /** The view of a match. */
    public static CustomerMatchView of(CustomerMatches.Found found) {
        CustomerMatch match = found.match();
        Optional<CustomerMatch> named = Optional.of(match).filter(_ -> found.named());
        return new CustomerMatchView(
                match.company().deal().isPresent() ? "PROSPECT" : "CUSTOMER",
                named.flatMap(one -> one.company().customer())
                        .map(OrganizationId::value)
                        .orElse(null),
                named.flatMap(one -> one.company().deal()).map(DealId::toString).orElse(null),
                named.map(one -> one.company().legalName()).orElse(null),
                match.score(),
                match.isLikely(),
                match.reasons());
    }

    /** What is known of a customer, and since when. */
    public record ProfileView(Object profile, String recordedAt, String recordedBy) {

        /** The view of a profile. */
        public static ProfileView of(RecordedProfile recorded) {
            return new ProfileView(
                    DocumentWriter.write(recorded.profile()),
                    recorded.recordedAt().toString(),
                    recorded.recordedBy());
        }

        /** @throws Refusal.Invalid with every fault of the document */
        public static CustomerProfile read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<CustomerProfile> profile = fields.record("profile", CustomerProfile.class);
            Optional<CustomerProfile> read = fields.end(profile::orElseThrow);
            document.faults().refuseIfAny("customer-profile.invalid");
            return read.orElseThrow();
        }
    }
}
