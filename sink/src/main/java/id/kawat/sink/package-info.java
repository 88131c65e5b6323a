/** The role that keeps the current truth on topics. */
@NullMarked
package id.kawat.sink;

import org.jspecify.annotations.NullMarked;
