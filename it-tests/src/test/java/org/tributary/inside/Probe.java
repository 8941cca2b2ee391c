package org.tributary.inside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built EAR with one more web application in it, which only carries the tests inside. The platform's own WAR stays as it is:
 * its filters answer every path, and would answer the tests' as well.
 */
final class Probe {

    /** Both web applications of one EAR must be of the same security domain, which OIDC makes; nothing here is constrained. */
    private static final String OIDC = """
            {"client-id": "probe", "provider-url": "http://127.0.0.1:9/realms/none", "bearer-only": true,
             "ssl-required": "none"}""";

    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>OIDC</auth-method></login-config>
            </web-app>""";

    private static final String APPLICATION = "META-INF/application.xml";

    private Probe() {}

    static EnterpriseArchive deployment() {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("../ear/target/tributary.ear"));
        String modules = text(ear).replaceFirst("</module>(?![\\s\\S]*</module>)", """
                </module>
                  <module>
                    <web><web-uri>probe.war</web-uri><context-root>/probe</context-root></web>
                  </module>""");
        ear.delete(APPLICATION);
        ear.add(new StringAsset(modules), APPLICATION);
        ear.addAsModule(Testable.archiveToTest(war()));
        return ear;
    }

    private static WebArchive war() {
        return ShrinkWrap.create(WebArchive.class, "probe.war")
                .addClasses(
                        BoundariesInsideIT.class,
                        AsAdmin.class,
                        AsBillingSystem.class,
                        AsPartnerUser.class,
                        Callers.class,
                        WorkedTerms.class)
                .addAsLibrary(libraryOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(OIDC), "oidc.json")
                .setWebXML(new StringAsset(WEB));
    }

    private static File libraryOf(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place).toFile();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(EnterpriseArchive ear) {
        try (InputStream in = ear.get(APPLICATION).getAsset().openStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toString(UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
