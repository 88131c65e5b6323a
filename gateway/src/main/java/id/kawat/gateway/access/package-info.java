/** Who may read what, and how much at once. */
@NullMarked
package id.kawat.gateway.access;

import org.jspecify.annotations.NullMarked;
