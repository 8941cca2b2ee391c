package org.tributary.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final Path USUAL = Path.of(".tributary");

    @Test
    void withoutOptionsItKeepsTheDataAndUsesTheUsualPorts() {
        assertThat(parse()).isEqualTo(new CommandLine(false, false, false, new Ports(8080, 9990, 8180, 5442), USUAL));
    }

    @Test
    void everyOptionIsUnderstoodInAnyOrder() {
        CommandLine wish = parse(
                "--data",
                "elsewhere",
                "--once",
                "--keycloak-port",
                "2",
                "--port",
                "1",
                "--fresh",
                "--database-port",
                "3",
                "--management-port",
                "4");

        assertThat(wish).isEqualTo(new CommandLine(false, true, true, new Ports(1, 4, 2, 3), Path.of("elsewhere")));
    }

    @Test
    void freePortsAreFourDifferentOnes() {
        Ports ports = parse("--free-ports").ports();

        assertThat(List.of(ports.portal(), ports.management(), ports.keycloak(), ports.database()))
                .doesNotHaveDuplicates()
                .allMatch(port -> port > 0);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
        --frehs        | ./run does not know --frehs: see ./run --help.
        --port         | --port wants a value: see ./run --help.
        --port 70000   | --port wants a port between 1 and 65535, not 70000: see ./run --help.
        --port http    | --port wants a port between 1 and 65535, not http: see ./run --help.
        --data         | --data wants a value: see ./run --help.
        """)
    void whatCannotBeUnderstoodIsNamedInOneSentence(String typed, String sentence) {
        assertThatThrownBy(() -> parse(typed.split(" ", -1)))
                .isInstanceOf(StackFailure.class)
                .hasMessage(sentence);
    }

    @Test
    void theUsageNamesEveryOption() {
        assertThat(CommandLine.USAGE)
                .contains("--fresh", "--once", "--port N", "--keycloak-port N", "--database-port N", "--free-ports")
                .contains("--management-port N", "--data DIR", "--help");
    }

    private static CommandLine parse(String... words) {
        return CommandLine.parse(List.of(words), USUAL);
    }
}
