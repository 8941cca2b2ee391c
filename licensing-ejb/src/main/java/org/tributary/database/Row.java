package org.tributary.database;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/** The row a query stands on, read by column name. Only the {@code optional} readers accept a null. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** A text. */
    public String text(String column) {
        return required(column, String.class);
    }

    /** A text, or empty. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(value(column, String.class));
    }

    /** A constant, stored by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    /** A count or an id. */
    public long number(String column) {
        return required(column, BigDecimal.class).longValueExact();
    }

    /** A whole number, or empty for null. */
    public Optional<Long> optionalNumber(String column) {
        return Optional.ofNullable(value(column, BigDecimal.class)).map(BigDecimal::longValueExact);
    }

    /** Whether it holds. */
    public boolean truth(String column) {
        return required(column, Boolean.class);
    }

    /** Whether it holds, or empty. */
    public Optional<Boolean> optionalTruth(String column) {
        return Optional.ofNullable(value(column, Boolean.class));
    }

    /** A decimal. */
    public BigDecimal decimal(String column) {
        return required(column, BigDecimal.class);
    }

    /** A day. */
    public LocalDate day(String column) {
        return required(column, LocalDate.class);
    }

    /** A day, or empty. */
    public Optional<LocalDate> optionalDay(String column) {
        return Optional.ofNullable(value(column, LocalDate.class));
    }

    /** A month, stored as its first day. */
    public YearMonth month(String column) {
        return YearMonth.from(day(column));
    }

    /** A moment. */
    public Instant instant(String column) {
        return required(column, OffsetDateTime.class).toInstant();
    }

    /** A moment, or empty. */
    public Optional<Instant> optionalInstant(String column) {
        return Optional.ofNullable(value(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** An id made by us. */
    public UUID uuid(String column) {
        return required(column, UUID.class);
    }

    /** A currency. */
    public Currency currency(String column) {
        return Currency.getInstance(text(column));
    }

    /** An amount: minor units in one column, the currency in another. */
    public Money money(String minorUnits, String currency) {
        return new Money(number(minorUnits), currency(currency));
    }

    /** The same, or empty where there is no amount. */
    public Optional<Money> optionalMoney(String minorUnits, String currency) {
        return Optional.ofNullable(value(minorUnits, BigDecimal.class))
                .map(units -> new Money(units.longValueExact(), currency(currency)));
    }

    /** An exact ratio, in the columns {@code rate_numerator} and {@code rate_denominator}. */
    public Optional<Rate> optionalRate() {
        return optionalRate("rate_numerator", "rate_denominator");
    }

    /** An exact ratio in two columns, or empty. */
    public Optional<Rate> optionalRate(String numerator, String denominator) {
        return Optional.ofNullable(value(numerator, BigDecimal.class))
                .map(above ->
                        new Rate(above.toBigIntegerExact(), decimal(denominator).toBigIntegerExact()));
    }

    /** An exact ratio in two columns. */
    public Rate rate(String numerator, String denominator) {
        return optionalRate(numerator, denominator).orElseThrow();
    }

    /** A list of numbers. */
    public List<Long> numbers(String column) {
        try {
            Array array = requireNonNull(results.getArray(column), column);
            return List.of((Long[]) array.getArray());
        } catch (SQLException failure) {
            throw DatabaseUnavailable.of(failure);
        }
    }

    /** An id made by us, or empty. */
    public Optional<UUID> optionalUuid(String column) {
        return Optional.ofNullable(value(column, UUID.class));
    }

    /** A month stored as its first day, or empty. */
    public Optional<YearMonth> optionalMonth(String column) {
        return Optional.ofNullable(value(column, LocalDate.class)).map(YearMonth::from);
    }

    /** A list of words. */
    public List<String> words(String column) {
        try {
            Array array = requireNonNull(results.getArray(column), column);
            return List.of((String[]) array.getArray());
        } catch (SQLException failure) {
            throw DatabaseUnavailable.of(failure);
        }
    }

    private <T> T required(String column, Class<T> type) {
        return requireNonNull(value(column, type), column);
    }

    private <T> @Nullable T value(String column, Class<T> type) {
        try {
            // the driver gives a bigint as a decimal only through its own reader
            return type == BigDecimal.class
                    ? type.cast(results.getBigDecimal(column))
                    : results.getObject(column, type);
        } catch (SQLException failure) {
            throw DatabaseUnavailable.of(failure);
        }
    }
}
