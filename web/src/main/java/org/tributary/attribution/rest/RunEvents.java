package org.tributary.attribution.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.tributary.attribution.Run;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.attribution.document.RunView;

/**
 * Server-sent events of one run (HTML standard, section 9.2): an event each time it has moved, looked for every half second, until it has
 * ended. After a minute the stream ends and the client's own reconnection goes on, so that no thread is held for long.
 */
final class RunEvents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private static final int MOST_LOOKS = 120;
    private static final long BETWEEN_LOOKS = 500;

    private final AttributionRuns runs;
    private final OutputStream out;

    RunEvents(AttributionRuns runs, OutputStream out) {
        this.runs = runs;
        this.out = out;
    }

    void follow(Run first) throws IOException {
        write("retry: 1000\n\n");
        Run told = first;
        tell(told);
        for (int look = 0; look < MOST_LOOKS && told.state() == Run.State.RUNNING; look++) {
            pause();
            Run now = runs.require(first.id());
            if (!now.equals(told)) {
                tell(now);
            }
            told = now;
        }
    }

    private void tell(Run run) throws IOException {
        write("event: run\ndata: " + MAPPER.writeValueAsString(RunView.of(run)) + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
