/** Tests of the HTTP interface. */
@NullMarked
package id.kawat.gateway.http;

import org.jspecify.annotations.NullMarked;
