/** A small schema registry: what it knows, how it decides, and its paths on HTTP. */
@NullMarked
package id.kawat.embedded.registry;

import org.jspecify.annotations.NullMarked;
