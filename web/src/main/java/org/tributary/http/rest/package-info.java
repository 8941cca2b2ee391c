/**
 * What all REST resources share: the application, the query's reading, and problems for whatever goes wrong. May use
 * http.
 */
@NullMarked
package org.tributary.http.rest;

import org.jspecify.annotations.NullMarked;
