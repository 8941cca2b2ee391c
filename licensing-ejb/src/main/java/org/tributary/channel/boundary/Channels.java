package org.tributary.channel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.channel.Channel;
import org.tributary.channel.Permission;
import org.tributary.channel.control.ChannelRows;
import org.tributary.identity.Role;

/** The roads to market, and who may sell what on them. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.BILLING_SYSTEM,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class Channels {

    @Inject
    ChannelRows channels;

    /** All channels, by code. */
    public List<Channel> list() {
        return channels.all();
    }

    /** The whole permission matrix, by regime and case. */
    public List<Permission> permissions() {
        return channels.permissions();
    }

    /** Adds channels and permissions that are not there yet. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Channel> fresh, List<Permission> freshPermissions) {
        channels.add(fresh, freshPermissions);
    }
}
