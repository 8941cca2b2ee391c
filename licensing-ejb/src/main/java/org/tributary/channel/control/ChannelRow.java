package org.tributary.channel.control;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.party.OrganizationId;

@Entity
@Table(name = "channel")
class ChannelRow {

    @Id
    private String code;

    private String name;

    private String principal;

    @Enumerated(EnumType.STRING)
    private Channel.Recognition recognition;

    private @Nullable String host;

    @Column(name = "provenance_tag")
    @Enumerated(EnumType.STRING)
    private Provenance.Tag provenanceTag;

    @Column(name = "provenance_source")
    private String provenanceSource;

    @SuppressWarnings("NullAway")
    protected ChannelRow() {}

    ChannelRow(Channel channel) {
        code = channel.code().value();
        name = channel.name();
        principal = channel.principal().value();
        recognition = channel.recognition();
        host = channel.host().map(OrganizationId::value).orElse(null);
        provenanceTag = channel.provenance().tag();
        provenanceSource = channel.provenance().source();
    }

    Channel channel() {
        return new Channel(
                new ChannelCode(code),
                name,
                new OrganizationId(principal),
                recognition,
                Optional.ofNullable(host).map(OrganizationId::new),
                new Provenance(provenanceTag, provenanceSource));
    }
}
