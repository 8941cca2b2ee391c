package org.tributary.stack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was typed after {@code ./run}.
 *
 * @param help only say what can be typed
 * @param once print the tables, then stop everything
 */
record CommandLine(boolean help, boolean fresh, boolean once, Ports ports, Path data) {

    static final String USAGE = """
            Usage: ./run [options]

              --fresh              forget the data of earlier runs
              --once               print the tables, stop everything, exit 0
              --port N             the portal's port (8080)
              --keycloak-port N    Keycloak's port (8180)
              --database-port N    PostgreSQL's port (5442)
              --management-port N  the port of WildFly's management and health (9990)
              --free-ports         any free ports
              --data DIR           where data, logs and generated passwords are kept (.tributary)
              --help               this text
            """;

    /** @throws StackFailure if something cannot be understood */
    static CommandLine parse(List<String> words, Path usualData) {
        CommandLine wish = new CommandLine(false, false, false, Ports.USUAL, usualData);
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            wish = wish.with(rest.pop(), rest);
        }
        return wish;
    }

    private CommandLine with(String option, Deque<String> rest) {
        return switch (option) {
            case "--help", "-h" -> new CommandLine(true, fresh, once, ports, data);
            case "--fresh" -> new CommandLine(help, true, once, ports, data);
            case "--once" -> new CommandLine(help, fresh, true, ports, data);
            case "--free-ports" -> at(Ports.free());
            case "--port" -> at(new Ports(port(option, rest), ports.management(), ports.keycloak(), ports.database()));
            case "--management-port" ->
                at(new Ports(ports.portal(), port(option, rest), ports.keycloak(), ports.database()));
            case "--keycloak-port" ->
                at(new Ports(ports.portal(), ports.management(), port(option, rest), ports.database()));
            case "--database-port" ->
                at(new Ports(ports.portal(), ports.management(), ports.keycloak(), port(option, rest)));
            case "--data" -> new CommandLine(help, fresh, once, ports, Path.of(value(option, rest)));
            default -> throw new StackFailure("./run does not know " + option + ": see ./run --help.");
        };
    }

    private CommandLine at(Ports others) {
        return new CommandLine(help, fresh, once, others, data);
    }

    private static int port(String option, Deque<String> rest) {
        String typed = value(option, rest);
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 65535) {
            throw new StackFailure(option + " wants a port between 1 and 65535, not " + typed + ": see ./run --help.");
        }
        return Integer.parseInt(typed);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new StackFailure(option + " wants a value: see ./run --help.");
        }
        return rest.pop();
    }

    /** The same wish for the stack, started from {@code repository}. */
    StackOptions options(Path repository, PrintStream progress) {
        return new StackOptions(repository, data, StackOptions.usualCache(), fresh, ports, progress);
    }
}
