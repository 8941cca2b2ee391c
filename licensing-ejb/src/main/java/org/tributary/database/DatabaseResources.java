package org.tributary.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** What the server provides: one data source, and the persistence unit on it. Both join the transaction of the caller. */
@ApplicationScoped
class DatabaseResources {

    @Produces
    @PersistenceContext(unitName = "tributary")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/TributaryDS")
    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @Produces
    Database database() {
        return new Database(source);
    }
}
