package org.tributary.offering.commitment;

import java.time.LocalDate;
import org.tributary.money.Quantity;

/** Credits that consumption took on a day. */
public record CreditDraw(LocalDate on, Quantity credits) {}
