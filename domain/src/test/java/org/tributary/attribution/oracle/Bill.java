package org.tributary.attribution.oracle;

import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;

/**
 * A line as it comes to be attributed.
 *
 * @param run the run it comes in: all of a run comes together after all of the runs before it
 * @param paid what its customer paid of it
 */
record Bill(int run, RevenueLine line, Channel channel, Paid paid) {}
