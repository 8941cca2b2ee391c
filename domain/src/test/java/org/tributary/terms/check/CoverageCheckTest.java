package org.tributary.terms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.clause.Selection.any;
import static org.tributary.terms.clause.Selection.except;
import static org.tributary.terms.clause.Selection.only;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.channel.ChannelCode;
import org.tributary.party.CustomerSegment;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.reference.Samples;
import org.tributary.time.DateRange;

/** A predicate that names what is not, or can never be true. */
class CoverageCheckTest {
    private static final OrganizationId VENDOR = new OrganizationId("vendor");
    private static final OrganizationId CLOUD = new OrganizationId("cloud");
    private static final OrganizationId OTHER_CLOUD = new OrganizationId("other-cloud");
    private static final OrganizationId RESELLER = new OrganizationId("reseller");
    private static final OrganizationId CUSTOMER = new OrganizationId("customer");
    private static final OrganizationId TAX = new OrganizationId("tax-office");
    private static final OrganizationId NOBODY = new OrganizationId("nobody");
    private static final ChannelCode DIRECT = new ChannelCode("DIRECT");
    private static final ChannelCode HOSTED = new ChannelCode("HOSTED");
    private static final ChannelCode NOWHERE = new ChannelCode("NOWHERE");
    private static final ProductId API = new ProductId("api");
    private static final ProductId SEATS = new ProductId("seats");
    private static final Reference REFERENCE = new Reference(
            Map.of(
                    VENDOR, Kind.VENDOR,
                    CLOUD, Kind.CLOUD,
                    OTHER_CLOUD, Kind.CLOUD,
                    RESELLER, Kind.RESELLER,
                    CUSTOMER, Kind.CUSTOMER,
                    TAX, Kind.TAX_AUTHORITY),
            Map.of(DIRECT, Optional.empty(), HOSTED, Optional.of(CLOUD)),
            Map.of(
                    API,
                    new Product(API, "API", ProductClass.API_STATELESS, "tier"),
                    SEATS,
                    new Product(
                            SEATS,
                            "Seats",
                            ProductClass.NON_API,
                            "tier",
                            List.of(new Reclassification(
                                    ProductClass.API_STATEFUL,
                                    LocalDate.parse("2026-01-01"),
                                    Instant.parse("2026-01-01T00:00:00Z"),
                                    "test")))),
            Set.of());

    @Test
    void findsWhatIsNamedAndIsNot() {
        Coverage strangers = new Coverage(
                only(DIRECT, NOWHERE),
                except(NOBODY),
                only(NOBODY),
                except(NOBODY, CLOUD),
                only(new ProductId("nothing")),
                any(),
                only(new CustomerSegment("ANYONE")));

        assertThat(faults(strangers))
                .containsExactly(
                        "channel.unknown /c/channels/only",
                        "organization.unknown /c/through/except",
                        "organization.unknown /c/sellers/only",
                        "organization.unknown /c/hosts/except",
                        "product.unknown /c/products/only");
        assertThat(faults(Coverage.ALL)).isEmpty();
    }

    @Test
    void findsADimensionOfWhichNothingIsLeft() {
        assertThat(faults(Coverage.ofChannels(except(DIRECT, HOSTED)))).containsExactly("clause.never /c/channels");
        assertThat(faults(Coverage.ofChannels(except(DIRECT)))).isEmpty();
        assertThat(faults(products(except(API, SEATS), any()))).containsExactly("clause.never /c/products");
        assertThat(faults(products(any(), new Selection<>(Set.of(), Set.of(ProductClass.values())))))
                .containsExactly("clause.never /c/productClasses");
        assertThat(faults(through(except(VENDOR, CLOUD, OTHER_CLOUD, RESELLER, CUSTOMER, TAX))))
                .containsExactly("clause.never /c/through");
    }

    @Test
    void wantsSellersThatCanSellAndHostsThatCanHost() {
        assertThat(faults(sellers(only(CUSTOMER, TAX)))).containsExactly("clause.never /c/sellers");
        assertThat(faults(sellers(only(CUSTOMER, RESELLER)))).isEmpty();
        assertThat(faults(sellers(except(VENDOR, CLOUD, OTHER_CLOUD, RESELLER))))
                .containsExactly("clause.never /c/sellers");
        assertThat(faults(hosted(any(), only(RESELLER)))).containsExactly("clause.never /c/hosts");
        assertThat(faults(hosted(any(), only(VENDOR)))).isEmpty();
        assertThat(faults(hosted(any(), except(VENDOR, CLOUD, OTHER_CLOUD)))).containsExactly("clause.never /c/hosts");
    }

    @Test
    void findsChannelsWhoseHostsAreAllElsewhere() {
        assertThat(faults(hosted(only(HOSTED), only(OTHER_CLOUD)))).containsExactly("clause.never /c/hosts");
        assertThat(faults(hosted(only(HOSTED), except(CLOUD)))).containsExactly("clause.never /c/hosts");
        assertThat(faults(hosted(only(HOSTED), only(CLOUD, OTHER_CLOUD)))).isEmpty();
        // one that fixes no host can be hosted anywhere
        assertThat(faults(hosted(only(HOSTED, DIRECT), only(OTHER_CLOUD)))).isEmpty();
        assertThat(faults(hosted(only(DIRECT), only(OTHER_CLOUD)))).isEmpty();
    }

    @Test
    void findsProductsThatAreOfNoClassCovered() {
        assertThat(faults(products(only(API), only(ProductClass.NON_API))))
                .containsExactly("clause.never /c/productClasses");
        assertThat(faults(products(only(API, SEATS), only(ProductClass.NON_API))))
                .isEmpty();
        assertThat(faults(products(only(SEATS), only(ProductClass.API_STATEFUL))))
                .isEmpty();
        assertThat(faults(products(only(SEATS), except(ProductClass.API_STATEFUL))))
                .isEmpty();
        // a class of which there is no product yet
        assertThat(faults(products(any(), only(ProductClass.OPEN_WEIGHT)))).isEmpty();
    }

    @Test
    void findsAPermissionThatNamesChannelsOrRoutes() {
        assertThat(permissionFaults(Coverage.ofChannels(only(DIRECT)))).containsExactly("clause.never /c/channels");
        assertThat(permissionFaults(Coverage.ofChannels(except(DIRECT)))).isEmpty();
        assertThat(permissionFaults(through(only(RESELLER)))).containsExactly("clause.never /c/through");
        assertThat(permissionFaults(through(except(RESELLER)))).isEmpty();
    }

    @Test
    void meetsRoutesThatPassSomebodyOfEachAndNobodyExcepted() {
        assertThat(overlap(only(CLOUD), only(RESELLER))).isTrue();
        assertThat(overlap(only(CLOUD), except(CLOUD))).isFalse();
        assertThat(overlap(except(CLOUD), only(CLOUD))).isFalse();
        assertThat(overlap(only(CLOUD, RESELLER), except(CLOUD))).isTrue();
        assertThat(overlap(except(CLOUD), except(RESELLER))).isTrue();
        assertThat(overlap(any(), only(RESELLER))).isTrue();
    }

    @Test
    void meetsInEveryDimension() {
        assertThat(overlap(sellers(only(VENDOR)), sellers(only(CLOUD)))).isFalse();
        assertThat(overlap(hosted(any(), only(VENDOR)), hosted(any(), only(CLOUD))))
                .isFalse();
        assertThat(overlap(products(only(API), any()), products(only(SEATS), any())))
                .isFalse();
        assertThat(overlap(
                        products(any(), only(ProductClass.NON_API)), products(any(), only(ProductClass.API_STATEFUL))))
                .isFalse();
        assertThat(overlap(segments("PUBLIC"), segments("COMMERCIAL"))).isFalse();
        assertThat(overlap(segments("PUBLIC"), segments("PUBLIC"))).isTrue();
    }

    private static List<String> faults(Coverage coverage) {
        return faults(coverage, false);
    }

    private static List<String> permissionFaults(Coverage coverage) {
        return faults(coverage, true);
    }

    private static List<String> faults(Coverage coverage, boolean permission) {
        return Refusals.of(() -> {
                    Faults faults = new Faults();
                    CoverageCheck check = new CoverageCheck(REFERENCE, faults);
                    if (permission) {
                        check.checkPermission(coverage, "/c");
                    } else {
                        check.check(coverage, "/c");
                    }
                    faults.refuseIfAny("test");
                })
                .codes();
    }

    private static boolean overlap(Selection<OrganizationId> one, Selection<OrganizationId> other) {
        return overlap(through(one), through(other));
    }

    private static boolean overlap(Coverage one, Coverage other) {
        return region(one).and(region(other)).isPresent();
    }

    private static Region region(Coverage coverage) {
        return Region.of(Samples.share("s", "0.1", coverage, Term.OPEN), DateRange.from(LocalDate.parse("2025-01-01")))
                .orElseThrow();
    }

    private static Coverage through(Selection<OrganizationId> through) {
        return new Coverage(any(), through, any(), any(), any(), any(), any());
    }

    private static Coverage sellers(Selection<OrganizationId> sellers) {
        return new Coverage(any(), any(), sellers, any(), any(), any(), any());
    }

    private static Coverage hosted(Selection<ChannelCode> channels, Selection<OrganizationId> hosts) {
        return new Coverage(channels, any(), any(), hosts, any(), any(), any());
    }

    private static Coverage products(Selection<ProductId> products, Selection<ProductClass> classes) {
        return new Coverage(any(), any(), any(), any(), products, classes, any());
    }

    private static Coverage segments(String segment) {
        return new Coverage(any(), any(), any(), any(), any(), any(), only(new CustomerSegment(segment)));
    }
}
