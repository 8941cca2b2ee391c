package org.tributary.stack;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The server the {@code ear} module configured, with Tributary deployed. It runs on a base directory of its own; the shared one is
 * only read. What differs per installation are the properties of {@link #properties}, in a file, where no list of processes shows them.
 */
record WildFly(GuardedProcess process, Path home, Path base, URI management) {

    /** The configuration the {@code ear} module composes. */
    static final String CONFIGURATION = "standalone-tributary.xml";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static WildFly start(
            StackOptions options, Artefacts artefacts, Map<String, String> properties, Servers servers, HttpClient http)
            throws IOException {
        Path base = options.data().resolve("wildfly");
        prepare(base, artefacts);
        Path secret = write(base.resolve("tributary.properties"), properties);
        GuardedProcess process = servers.start(new GuardedProcess.Command(
                "WildFly",
                List.of(),
                words(options, artefacts.server(), base, secret),
                Map.of(),
                base,
                options.data().resolve("wildfly.log"),
                "TERM",
                Duration.ofSeconds(20)));
        URI management = URI.create("http://127.0.0.1:" + options.ports().management());
        WildFly wildfly = new WildFly(process, artefacts.server(), base, management);
        wildfly.awaitDeployed();
        Readiness.await(process, http, URI.create(management + "/health/ready"), Duration.ofSeconds(30));
        return wildfly;
    }

    /**
     * What {@code standalone-tributary.xml} asks for.
     *
     * @param clock the file that turns the server's clock, if there is one
     */
    static Map<String, String> properties(Database database, URI issuer, Secrets secrets, Path clock) {
        return Map.of(
                "tributary.db.url", database.url(),
                "tributary.db.user", Database.APPLICATION,
                "tributary.db.password", database.application(),
                "tributary.oidc.provider-url", issuer.toString(),
                "tributary.oidc.client-id", "tributary-portal",
                "tributary.oidc.secret", secrets.portal(),
                "tributary.clock", clock.toString());
    }

    private static void prepare(Path base, Artefacts artefacts) throws IOException {
        for (String old : List.of("configuration", "deployments", "tmp", "data/content")) {
            Directories.delete(base.resolve(old));
        }
        Path configuration = Files.createDirectories(base.resolve("configuration"));
        Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rwx------"));
        Path origin = artefacts.server().resolve("standalone/configuration");
        try (Stream<Path> files = Files.list(origin)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".properties") || name.equals(CONFIGURATION)) {
                    Files.copy(file, configuration.resolve(name));
                }
            }
        }
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(artefacts.ear(), deployments.resolve("tributary.ear"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path write(Path file, Map<String, String> values) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        properties.putAll(values);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    private static List<String> words(StackOptions options, Path home, Path base, Path properties) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xms128m", "-Xmx1536m", "-XX:MaxMetaspaceSize=384m", "-XX:+ExitOnOutOfMemoryError"));
        words.add("-Djava.net.preferIPv4Stack=true");
        words.add("-Djava.awt.headless=true");
        words.add("--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED");
        for (String opened : List.of(
                "java.base/java.lang",
                "java.base/java.lang.invoke",
                "java.base/java.lang.reflect",
                "java.base/java.io",
                "java.base/java.net",
                "java.base/java.security",
                "java.base/java.util",
                "java.base/java.util.concurrent",
                "java.management/javax.management",
                "java.naming/javax.naming")) {
            words.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        words.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/boot.log"));
        words.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
        words.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        words.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        words.add("-Djboss.home.dir=" + home);
        words.add("-Djboss.server.base.dir=" + base);
        words.add("-Djboss.http.port=" + options.ports().portal());
        words.add("-Djboss.management.http.port=" + options.ports().management());
        words.add("--properties=" + properties);
        words.add("--server-config=" + CONFIGURATION);
        return words;
    }

    private void awaitDeployed() throws IOException {
        Path deployed = base.resolve("deployments/tributary.ear.deployed");
        Path failed = base.resolve("deployments/tributary.ear.failed");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!Files.exists(deployed)) {
                process.requireAlive();
                if (Files.exists(failed)) {
                    throw new StackFailure("Tributary could not be deployed, see " + base.resolve("log/server.log")
                            + ": " + Files.readString(failed));
                }
                if (System.nanoTime() > end) {
                    throw new StackFailure("Tributary is not deployed after " + PATIENCE.toSeconds() + " s, see "
                            + base.resolve("log/server.log") + ".");
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Waiting for WildFly was interrupted.", interrupted);
        }
    }
}
