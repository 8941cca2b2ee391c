package org.tributary.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** The portal's own tests, in a real browser, through the real login, against this very platform. */
@ExtendWith(OnThePlatform.class)
class PortalIT {

    private static final Path PORTAL = Path.of("..", "web", "src", "main", "portal");
    private static final long MINUTES = 6;

    private final Platform platform;

    PortalIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void theBrowserFindsEveryScreenWorkingAndAccessible() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("npm", "run", "--silent", "e2e:live")
                .directory(PORTAL.toFile())
                .redirectErrorStream(true);
        command.environment().put("TRIBUTARY_PORTAL_URL", platform.base().toString());
        command.environment().put("TRIBUTARY_DEMO_PASSWORD", platform.tokens().demoPassword());
        Process browser = command.start();
        try {
            List<String> printed = print(browser);

            assertThat(browser.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(browser.exitValue()).as(String.join("\n", printed)).isZero();
            assertThat(printed).anyMatch(line -> line.matches("\\D*[1-9]\\d* passed, 0 failed.*"));
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
    }

    private static List<String> print(Process browser) throws IOException {
        List<String> printed = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                printed.add(line);
            }
        }
        return printed;
    }
}
