package org.tributary.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.tributary.attribution.control.GoldenTrials;
import org.tributary.contract.control.ProposedAmendments;
import org.tributary.identity.Actor;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.terms.boundary.GoldenCaseTrial;

/**
 * The boundaries without a server: one call, one transaction, one scope, as the container gives them. What a boundary injects is
 * made here the same way; roles are the container's affair and are not asked.
 */
public final class Platform {

    /** Who hears of events: the container finds them by itself. */
    private static final List<Class<?>> OBSERVERS = List.of(ProposedAmendments.class);

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final DataSource connections;
    private final SessionFactory sessions;
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    public Platform(String database) {
        connections = TestServer.application(database);
        sessions = TestServer.sessions();
    }

    /** Lets time pass. */
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }

    /** The instant at which everything happens until time passes. */
    public Instant now() {
        return now;
    }

    /** What a boundary answers an actor; a refusal leaves nothing behind. */
    public <B, T> T ask(Actor actor, Class<B> boundary, Function<B, T> question) {
        try (Connection connection = connections.getConnection();
                Session session = sessions.withOptions().connection(connection).openSession()) {
            session.beginTransaction();
            try {
                Injection injection = new Injection(session, shared(connection), actor, now);
                T answer = question.apply(injection.of(boundary));
                session.getTransaction().commit();
                return answer;
            } finally {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A data source that gives the transaction's connection to everyone, and closes it for nobody. */
    private static DataSource shared(Connection connection) {
        ClassLoader loader = Platform.class.getClassLoader();
        Object open = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (_, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (_, _, _) -> open);
    }

    private static final class Injection {
        private final Map<Class<?>, Object> made = new HashMap<>();

        Injection(EntityManager entityManager, DataSource source, Actor actor, Instant now) {
            CurrentActor current = new CurrentActor();
            current.become(actor);
            Database database = new Database(source);
            database.query(
                    "select set_config('tributary.scope', ?, true) as scope",
                    List.of(actor.scope()),
                    row -> row.text("scope"));
            made.put(EntityManager.class, entityManager);
            made.put(Database.class, database);
            made.put(CurrentActor.class, current);
            made.put(ExecutorService.class, THREADS);
            made.put(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
            // the container finds the one implementation by itself
            made.put(GoldenCaseTrial.class, of(GoldenTrials.class));
            made.put(Event.class, event());
        }

        /** Tells the observers at once, within the transaction; they are made when there is something to be told. */
        private Object event() {
            return Proxy.newProxyInstance(
                    Platform.class.getClassLoader(), new Class<?>[] {Event.class}, (_, method, arguments) -> {
                        if (!method.getName().equals("fire")) {
                            throw new UnsupportedOperationException(method.getName());
                        }
                        for (Class<?> observer : OBSERVERS) {
                            tell(of(observer), arguments[0]);
                        }
                        return null;
                    });
        }

        private static void tell(Object observer, Object event) throws Throwable {
            for (Method method : observer.getClass().getDeclaredMethods()) {
                boolean observes = method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event);
                if (observes) {
                    try {
                        method.invoke(observer, event);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }
            }
        }

        <B> B of(Class<B> type) {
            Object known = made.get(type);
            if (known == null) {
                known = make(type);
                made.put(type, known);
            }
            return type.cast(known);
        }

        private Object make(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructors()[0];
                Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                        .map(this::of)
                        .toArray();
                constructor.setAccessible(true);
                Object bean = constructor.newInstance(arguments);
                for (Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                        field.setAccessible(true);
                        field.set(bean, of(field.getType()));
                    }
                }
                return bean;
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
