package org.tributary.contract.boundary;

import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;
import static org.tributary.database.Samples.VENDOR;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.Route;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.ContractLine;
import org.tributary.contract.LineId;
import org.tributary.contract.Proration;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/** Orders of ten seats for a year at 50 a month, 6,000 a year, billed by the month in advance. */
public final class Orders {

    private Orders() {}

    /** One that ends on a day, exclusive. */
    public static Contract order(String id, String end, RenewalTerms renewal, String zone) {
        LocalDate until = LocalDate.parse(end);
        DateRange term = new DateRange(until.minusYears(1), until);
        return new Contract(
                new ContractId(id),
                ContractKind.ORDER_FORM,
                "Seats for a year",
                term,
                USD,
                CustomerSegment.COMMERCIAL,
                new SoldThrough(DIRECT, new Route(List.of(VENDOR, CUSTOMER)), List.of()),
                new BillingTerms(
                        1,
                        term.startInclusive(),
                        BillingTerms.Timing.IN_ADVANCE,
                        Proration.ACTUAL_DAYS,
                        RoundingMode.HALF_UP,
                        ZoneId.of(zone)),
                renewal,
                CancellationTerms.ANY_TIME,
                List.of(new ContractLine(
                        new LineId("seats"),
                        SEATS,
                        new ChargeCode("seat"),
                        new SeatFee(UnitPrice.of("50"), Quantity.NONE, SeatFee.TrueUp.NEVER),
                        1,
                        UnitPrice.of("50"),
                        Quantity.of(10),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                List.of(),
                term.startInclusive(),
                Instant.EPOCH,
                List.of());
    }

    /** Another year at 5 % more, unless notice was given so many days before. */
    public static RenewalTerms yearly(int notice) {
        return RenewalTerms.of(RenewalTerms.Kind.AUTOMATIC, 12, notice, Rate.of("0.05"));
    }
}
