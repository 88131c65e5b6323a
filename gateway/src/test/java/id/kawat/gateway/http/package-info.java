/** Tests of id.kawat.gateway.http. */
@NullMarked
package id.kawat.gateway.http;

import org.jspecify.annotations.NullMarked;
