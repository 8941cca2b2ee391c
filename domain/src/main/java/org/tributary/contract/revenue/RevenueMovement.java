package org.tributary.contract.revenue;

import java.time.YearMonth;
import org.tributary.money.Money;

/**
 * What a month changed of all contracts in one currency.
 *
 * @param billed the vendor's part of the items taken in
 * @param recognised for whichever month
 * @param deferred what deferred revenue grew by, contract by contract; below zero where it shrank
 * @param unbilled what unbilled revenue grew by, contract by contract
 */
public record RevenueMovement(YearMonth month, Money billed, Money recognised, Money deferred, Money unbilled) {}
