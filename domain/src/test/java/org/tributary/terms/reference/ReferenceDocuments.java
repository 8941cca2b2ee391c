package org.tributary.terms.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.catalog.Product;
import org.tributary.channel.Channel;
import org.tributary.channel.Launch;
import org.tributary.channel.Waiver;
import org.tributary.party.Organization;
import org.tributary.terms.PartnershipAgreement;

/** The reference data as shipped, so that the permission matrix is proven of the documents themselves. */
public final class ReferenceDocuments {
    private static final Path FILES = Path.of("../stack/src/main/resources/reference");

    private ReferenceDocuments() {}

    /** OpenAI and Microsoft, R1 to R6. */
    public static PartnershipAgreement agreement() {
        return all("agreements", PartnershipAgreement.class).getFirst();
    }

    /** Who takes part. */
    public static List<Organization> organizations() {
        return all("organizations", Organization.class);
    }

    /** What is sold. */
    public static List<Product> products() {
        return all("products", Product.class);
    }

    /** The roads to market. */
    public static List<Channel> channels() {
        return all("channels", Channel.class);
    }

    /** What launched where. */
    public static List<Launch> launches() {
        return all("launches", Launch.class);
    }

    /** What hosts with a first right said. */
    public static List<Waiver> waivers() {
        return all("waivers", Waiver.class);
    }

    private static <T> List<T> all(String name, Class<T> type) {
        try {
            Map<?, ?> document = (Map<?, ?>) Json.read(Files.readString(FILES.resolve(name + ".json")));
            List<?> items =
                    (List<?>) Optional.<Object>ofNullable(document.get(name)).orElseThrow();
            return items.stream()
                    .map(item -> Trees.record(type, (Map<?, ?>) item))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
