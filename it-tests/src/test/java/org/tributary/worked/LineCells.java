package org.tributary.worked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.party.OrganizationId;

/** The cells of a revenue line in a world's names. */
record LineCells(World world) {

    Map<String, String> of(RevenueLine line) {
        Sale sale = line.sale();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("source", World.SOURCE);
        cells.put("document", world.document());
        cells.put("line", line.key().line());
        cells.put("version", Integer.toString(line.key().version()));
        cells.put("corrects", line.corrects().map(this::key).orElse(""));
        cells.put("kind", line.kind().name());
        cells.put("channel", world.named(sale.channel().value()));
        cells.put("route", route(line));
        cells.put("seller", party(sale.seller()));
        cells.put("host", party(sale.host()));
        cells.put("product", world.named(sale.product().value()));
        cells.put("joint_partner", party(sale.joint().map(JointShare::partner)));
        cells.put(
                "joint_share",
                sale.joint().map(joint -> joint.share().fraction()).orElse(""));
        cells.put("customer", party(Optional.of(sale.customer())));
        cells.put("segment", sale.segment().value());
        cells.put("contract", sale.contract().orElse(""));
        cells.put("service_start", line.service().startInclusive().toString());
        cells.put("service_end", line.service().endExclusive().toString());
        cells.put("invoiced_on", line.invoicedOn().toString());
        cells.put("amount", line.amount().amount().toPlainString());
        cells.put("currency", world.named(line.amount().currency().getCurrencyCode()));
        cells.put("deductions", line.deductions().stream().map(this::deduction).collect(Collectors.joining(";")));
        return cells;
    }

    private String key(LineKey key) {
        return World.SOURCE + "/" + world.document() + "/" + key.line() + "/" + key.version();
    }

    private String party(Optional<OrganizationId> party) {
        return party.map(id -> world.named(id.value())).orElse("");
    }

    private String deduction(Deduction deduction) {
        return party(Optional.of(deduction.party())) + ":"
                + deduction.amount().amount().toPlainString();
    }

    /** The examples let a cloud keep something of a line without saying that it stands on the route; a line that is submitted says so. */
    private String route(RevenueLine line) {
        List<OrganizationId> parties = new ArrayList<>(line.route().parties());
        line.deductions().stream()
                .map(Deduction::party)
                .filter(party -> !parties.contains(party) && !world.terms().takesTax(party))
                .forEach(party -> parties.add(1, party));
        return parties.stream().map(id -> party(Optional.of(id))).collect(Collectors.joining(">"));
    }
}
