package org.tributary.channel.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.tributary.channel.Channel;
import org.tributary.channel.Permission;

/** The channels and the permission matrix, kept. */
@Dependent
public class ChannelRows {

    private final EntityManager entityManager;

    @Inject
    public ChannelRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All channels, by code. */
    public List<Channel> all() {
        return entityManager
                .createQuery("select each from ChannelRow each order by each.code", ChannelRow.class)
                .getResultStream()
                .map(ChannelRow::channel)
                .toList();
    }

    /** The whole matrix, by regime and case. */
    public List<Permission> permissions() {
        return entityManager
                .createQuery(
                        "select each from PermissionRow each order by each.key.regime, each.key.offer",
                        PermissionRow.class)
                .getResultStream()
                .map(PermissionRow::permission)
                .toList();
    }

    /** Adds what is not there yet. */
    public void add(List<Channel> channels, List<Permission> permissions) {
        channels.forEach(channel -> entityManager.persist(new ChannelRow(channel)));
        permissions.forEach(permission -> entityManager.persist(new PermissionRow(permission)));
        entityManager.flush();
    }
}
