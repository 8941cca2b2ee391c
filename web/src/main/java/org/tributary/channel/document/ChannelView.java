package org.tributary.channel.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** A channel, with its principal and how the vendor records revenue. */
public record ChannelView(
        String code,
        String name,
        String principal,
        String recognition,
        @Nullable String host,
        ProvenanceView provenance) {

    /** The view of a channel. */
    public static ChannelView of(Channel channel) {
        return new ChannelView(
                channel.code().value(),
                channel.name(),
                channel.principal().value(),
                channel.recognition().name(),
                channel.host().map(OrganizationId::value).orElse(null),
                ProvenanceView.of(channel.provenance()));
    }

    /** Reads one. */
    public static Optional<Channel> read(Fields fields) {
        Optional<ChannelCode> code = fields.text("code", ChannelCode::new);
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<OrganizationId> principal = fields.text("principal", OrganizationId::new);
        Optional<Channel.Recognition> recognition = fields.text("recognition", Forms.oneOf(Channel.Recognition.class));
        Optional<OrganizationId> host = fields.optionalText("host", OrganizationId::new);
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        return fields.end(() -> new Channel(
                code.orElseThrow(),
                name.orElseThrow(),
                principal.orElseThrow(),
                recognition.orElseThrow(),
                host,
                provenance.orElseThrow()));
    }
}
