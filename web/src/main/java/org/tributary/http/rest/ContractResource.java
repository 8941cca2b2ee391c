package org.tributary.http.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;

/** The contract itself, open to everyone. */
@Path("openapi.yaml")
@RequestScoped
public class ContractResource {

    @GET
    @Produces("application/yaml")
    public Response readContract() {
        InputStream contract = Objects.requireNonNull(
                ContractResource.class.getResourceAsStream("/META-INF/openapi.yaml"), "META-INF/openapi.yaml");
        return Response.ok(contract).build();
    }
}
