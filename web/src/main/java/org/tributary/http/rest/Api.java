package org.tributary.http.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST door. Its contract is META-INF/openapi.yaml, written first. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
