package org.tributary.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build made, found below the directory of the repository.
 *
 * @param server the unpacked and configured WildFly, never changed at run time
 * @param ear what is deployed in it
 * @param keycloak the zip of the distribution in the local Maven repository
 */
public record Artefacts(Path server, Path ear, Path keycloak) {

    /** @throws StackFailure if something has not been built */
    public static Artefacts below(Path repository) {
        Path server = repository.resolve("ear/target/server");
        Path ear = repository.resolve("ear/target/tributary.ear");
        Path keycloak = repository.resolve("stack/target/keycloak.path");
        for (Path needed :
                new Path[] {server.resolve("standalone/configuration/standalone-tributary.xml"), ear, keycloak}) {
            if (!Files.exists(needed)) {
                throw new StackFailure(needed + " is missing: build it with ./mvnw -DskipTests package.");
            }
        }
        try {
            return new Artefacts(server, ear, Path.of(Files.readString(keycloak).strip()));
        } catch (IOException unreadable) {
            throw new StackFailure(keycloak + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** The directory of the repository: the nearest one above {@code start} that holds {@code stack} and {@code ear}. */
    public static Path repositoryAbove(Path start) {
        for (Path here = start.toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("stack/pom.xml")) && Files.exists(here.resolve("ear/pom.xml"))) {
                return here;
            }
        }
        throw new StackFailure("The repository of Tributary is not above " + start + ": run from inside it.");
    }
}
