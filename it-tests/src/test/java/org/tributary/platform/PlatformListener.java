package org.tributary.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.tributary.stack.Stack;
import org.tributary.stack.StackOptions;
import org.tributary.stack.reference.ReferenceDesk;

/**
 * Starts the platform once for all integration tests of this JVM, before Arquillian reads its configuration, and stops it after the
 * last test, however that ended. Tests that need no server are run without the property {@code tributary.servers}, and get none.
 */
public final class PlatformListener implements LauncherSessionListener {

    private static @Nullable Running running;

    /** The platform with its reference data, and the database of the server inside. */
    private record Running(Stack stack, Platform platform, Database inside) {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("tributary.servers")) {
            running = start();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (running != null) {
            running.stack().close();
        }
    }

    /** The platform as its users reach it. */
    public static Platform platform() {
        return running().platform();
    }

    /** The database of the server inside, as its owner sees it. */
    public static Database inside() {
        return running().inside();
    }

    private static Running running() {
        if (running == null) {
            throw new IllegalStateException("No servers here: run the integration tests by ./mvnw verify");
        }
        return running;
    }

    private static Running start() {
        Stack stack = Stack.start(StackOptions.forTests(Path.of("target", "platform")));
        try {
            Database inside = InsideDatabase.prepare(stack.backing());
            new ReferenceDesk(stack.portal(), stack.tokens("ada"), System.out).loadAndPrint();
            return new Running(stack, platform(stack), inside);
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private static Platform platform(Stack stack) {
        var backing = stack.backing();
        var database = backing.database();
        return new Platform(
                stack.portal(),
                new Tokens(
                        backing.issuer(),
                        backing.secrets().demo(),
                        backing.secrets().billing(),
                        backing.secrets().keycloakAdmin()),
                new Database(database.url(), "tributary_owner", database.owner(), "*"),
                new Database(database.url(), "tributary_app", database.application(), ""),
                backing.clock());
    }
}
