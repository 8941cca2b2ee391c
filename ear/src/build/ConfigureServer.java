import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the unpacked server Tributary's: the PostgreSQL driver as a module, and {@code standalone-tributary.xml} composed by one
 * offline run of jboss-cli. Does nothing when script, module descriptor and driver are those of the last run.
 *
 * <p>Run by Maven as a source file: {@code java ConfigureServer.java <server> <src/main/server> <postgresql.jar>}.
 */
final class ConfigureServer {

    private final Path server;
    private final Path script;
    private final Path descriptor;
    private final Path driver;

    private ConfigureServer(Path server, Path sources, Path driver) {
        this.server = server;
        this.script = sources.resolve("tributary.cli");
        this.descriptor = sources.resolve("module.xml");
        this.driver = driver;
    }

    public static void main(String... args) throws IOException, InterruptedException, NoSuchAlgorithmException {
        new ConfigureServer(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).configure();
    }

    private void configure() throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path configuration = server.resolve("standalone/configuration");
        Path composed = configuration.resolve("standalone-tributary.xml");
        Path marker = server.resolve(".configured");
        String inputs = digest();
        if (Files.exists(composed)
                && Files.exists(marker)
                && Files.readString(marker).equals(inputs)) {
            return;
        }
        Files.deleteIfExists(marker);
        installDriver();
        Files.copy(configuration.resolve("standalone.xml"), composed, StandardCopyOption.REPLACE_EXISTING);
        compose();
        Files.writeString(marker, inputs);
        System.out.println("Server configured: " + composed);
    }

    private void installDriver() throws IOException {
        Path module = Files.createDirectories(server.resolve("modules/org/postgresql/main"));
        Files.copy(driver, module.resolve("postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(descriptor, module.resolve("module.xml"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The embedded server answers with one document per command, and jboss-cli ends with 0 whatever they say. */
    private void compose() throws IOException, InterruptedException {
        Path log = server.resolveSibling("configure-server.log");
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder cli = new ProcessBuilder(List.of(
                        java,
                        "-Djboss.modules.system.pkgs=com.sun.java.swing",
                        "-Djboss.home.dir=" + server,
                        "-Dlogging.configuration=file:" + server.resolve("bin/jboss-cli-logging.properties"),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-jar",
                        server.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        server.resolve("modules").toString(),
                        "org.jboss.as.cli",
                        "--file=" + script))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        cli.environment().put("JBOSS_HOME", server.toString());
        int exit = cli.start().waitFor();
        String answers = Files.readString(log);
        if (exit != 0 || answers.contains("\"outcome\" => \"failed\"") || !answers.contains("success")) {
            System.err.println(answers);
            throw new IllegalStateException("jboss-cli could not compose the server's configuration, see " + log);
        }
    }

    private String digest() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path input : List.of(script, descriptor, driver)) {
            digest.update(Files.readAllBytes(input));
        }
        digest.update(server.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
