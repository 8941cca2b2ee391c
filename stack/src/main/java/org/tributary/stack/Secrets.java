package org.tributary.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * The passwords of one installation, generated once and kept beside its data, readable by its owner only.
 *
 * @param superuser of PostgreSQL, used to make roles and database
 * @param owner of role {@code tributary_owner}, which owns the schema
 * @param application of role {@code tributary_app}, which owns nothing
 * @param demo the one password of all demo users
 * @param portal secret of client {@code tributary-portal}
 * @param billing secret of client {@code tributary-billing}
 * @param keycloakAdmin of Keycloak's own administrator
 */
public record Secrets(
        String superuser,
        String owner,
        String application,
        String demo,
        String portal,
        String billing,
        String keycloakAdmin) {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads them from {@code file}, and makes up those that are not there yet. */
    static Secrets keptIn(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        int before = kept.size();
        Secrets secrets = new Secrets(
                orNew(kept, "postgresql.superuser", random(32)),
                orNew(kept, "postgresql.owner", random(32)),
                orNew(kept, "postgresql.application", random(32)),
                orNew(kept, "demo.password", random(4) + "-" + random(4) + "-" + random(4)),
                orNew(kept, "keycloak.tributary-portal", random(32)),
                orNew(kept, "keycloak.tributary-billing", random(32)),
                orNew(kept, "keycloak.admin", random(32)));
        if (kept.size() > before) {
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "generated for this installation");
            }
        }
        return secrets;
    }

    private static String orNew(Properties kept, String key, String fresh) {
        String value = kept.getProperty(key);
        if (value == null) {
            kept.setProperty(key, fresh);
            return fresh;
        }
        return value;
    }

    private static String random(int length) {
        StringBuilder letters = new StringBuilder();
        for (int position = 0; position < length; position++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
