/** Usage through the doors: streams, events, SOAP, and what it comes to. */
@NullMarked
package org.tributary.usage;

import org.jspecify.annotations.NullMarked;
