package org.tributary.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Realm {@code tributary}: roles, clients, demo users and partner organizations, as {@code realm.json} with this machine's values. */
final class Realm {

    /** A person who can log in, for trying things out. */
    public record DemoUser(String name, String role, String organization) {}

    private static final Pattern GAP = Pattern.compile("@([a-z-]+)@");

    private Realm() {}

    /** Who can log in, in the order of the door they come through. */
    static List<DemoUser> demoUsers() {
        return List.of(
                new DemoUser("olivia", "sales-ops", "the vendor"),
                new DemoUser("adrian", "approver", "the vendor"),
                new DemoUser("fiona", "finance", "the vendor"),
                new DemoUser("arthur", "auditor", "the vendor"),
                new DemoUser("ada", "admin", "the vendor"),
                new DemoUser("felix", "finance", "the vendor"),
                new DemoUser("olivia.okafor", "approver", "the vendor"),
                new DemoUser("mira", "partner-user", "microsoft"),
                new DemoUser("mark", "partner-admin", "microsoft"),
                new DemoUser("anna", "partner-user", "amazon"),
                new DemoUser("owen", "partner-user", "oracle"),
                new DemoUser("daria", "partner-user", "brightpath-distribution"),
                new DemoUser("rhea", "partner-user", "kestrel-resale"));
    }

    /** The realm as Keycloak imports it. */
    static String json(Secrets secrets, int portalPort) {
        Map<String, String> values = Map.of(
                "portal-port", Integer.toString(portalPort),
                "portal-secret", secrets.portal(),
                "billing-secret", secrets.billing(),
                "demo-password", secrets.demo());
        return fill(template(), values);
    }

    /** @throws IllegalArgumentException if the template has a gap no value is known for */
    static String fill(String template, Map<String, String> values) {
        Matcher gaps = GAP.matcher(template);
        return gaps.replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for @" + gap.group(1) + "@");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String template() {
        try (InputStream template = Realm.class.getResourceAsStream("realm.json")) {
            if (template == null) {
                throw new IllegalStateException("realm.json is not on the class path");
            }
            return new String(template.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("realm.json cannot be read", unreadable);
        }
    }
}
