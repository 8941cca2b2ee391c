package org.tributary.billing.document;

import java.util.Optional;
import org.tributary.billing.JointShare;
import org.tributary.http.json.Fields;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/** A joint partner and its part of what the vendor would receive. */
public record JointShareView(String partner, String share) {

    static JointShareView of(JointShare joint) {
        return new JointShareView(joint.partner().value(), joint.share().fraction());
    }

    static Optional<JointShare> read(Fields fields) {
        Optional<OrganizationId> partner = fields.text("partner", OrganizationId::new);
        Optional<Rate> share = fields.text("share", Rate::of);
        return fields.end(() -> new JointShare(partner.orElseThrow(), share.orElseThrow()));
    }
}
