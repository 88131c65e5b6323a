/** The routes, server-sent events and problem documents. */
@NullMarked
package id.kawat.gateway.http;

import org.jspecify.annotations.NullMarked;
