/**
 * Who is calling: the one place that knows OpenID Connect. May use http and party.
 */
@NullMarked
package org.tributary.identity.web;

import org.jspecify.annotations.NullMarked;
