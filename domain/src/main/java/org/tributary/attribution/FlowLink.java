package org.tributary.attribution;

import org.tributary.money.Money;

/**
 * How much flows between two nodes of the picture product, channel, payee.
 *
 * @param from as {@code product:chatgpt-enterprise}
 * @param to as {@code channel:DIRECT_ENTERPRISE} or {@code party:openai}
 */
public record FlowLink(String from, String to, Money amount) {}
