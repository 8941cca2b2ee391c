/**
 * What the sides of contracts do by a day, or may do until one: bills, figures of service, notices, windows, ends. Everything is told from the contract, its
 * bills and what is known of its service; nothing is decided here.
 */
@NullMarked
package org.tributary.contract.obligation;

import org.jspecify.annotations.NullMarked;
