/**
 * The picture in {@code docs/contexts.puml} and the house style, run against the classes of every module.
 */
@NullMarked
package org.tributary.architecture;

import org.jspecify.annotations.NullMarked;
