package org.tributary.approval.request;

/**
 * Why a yes is needed.
 *
 * @param rule its name
 * @param words as in {@code discount 32 % is above 30 %}
 */
public record Reason(String rule, String words) {}
