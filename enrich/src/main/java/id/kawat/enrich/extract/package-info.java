/** Everything found in one article's text. */
@NullMarked
package id.kawat.enrich.extract;

import org.jspecify.annotations.NullMarked;
