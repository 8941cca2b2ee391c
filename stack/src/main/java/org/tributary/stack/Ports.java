package org.tributary.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the servers listen, all on 127.0.0.1.
 *
 * @param portal WildFly's public door
 * @param management WildFly's management door, which also answers {@code /health}
 */
public record Ports(int portal, int management, int keycloak, int database) {

    /** The usual ports of {@code ./run}. */
    public static final Ports USUAL = new Ports(8080, 9990, 8180, 5442);

    /** Ports nobody uses at this moment. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            while (sockets.size() < 4) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /**
     * Makes sure that nobody listens there.
     *
     * @throws StackFailure naming the first port that is taken, its server, and the option that chooses another
     */
    void requireFree() {
        require(portal, "the portal", "--port");
        require(management, "WildFly's management", "--management-port");
        require(keycloak, "Keycloak", "--keycloak-port");
        require(database, "PostgreSQL", "--database-port");
    }

    private static void require(int port, String server, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException taken) {
            throw new StackFailure(
                    "Port " + port + ", which " + server
                            + " needs, is in use: stop the program that uses it, or choose another port with " + option
                            + " N.",
                    taken);
        }
    }
}
