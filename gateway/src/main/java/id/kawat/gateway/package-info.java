/** The role that gives results to HTTP clients. */
@NullMarked
package id.kawat.gateway;

import org.jspecify.annotations.NullMarked;
