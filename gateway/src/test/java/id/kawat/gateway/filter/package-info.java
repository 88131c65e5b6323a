/** Tests of id.kawat.gateway.filter. */
@NullMarked
package id.kawat.gateway.filter;

import org.jspecify.annotations.NullMarked;
