/** Follows a gateway from elsewhere. */
@NullMarked
package id.kawat.gateway.client;

import org.jspecify.annotations.NullMarked;
