package org.tributary.usage.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.util.Optional;
import org.tributary.Refusal.Faults;

/** The rows of a long document of usage, one after the other, each as an event. */
interface EventRows extends Closeable {

    /** The next row that is not blank, or empty at the end. */
    Optional<Row> next();

    /** A row that was found, as an event once somebody asks. */
    interface Row {

        /** What stands in it; empty, with the fault noted at {@code at}, where it is no event at all. */
        Optional<JsonNode> event(String at, Faults faults);
    }
}
