/** The role that reads articles and says who and what is in them and who said what. */
@NullMarked
package id.kawat.enrich;

import org.jspecify.annotations.NullMarked;
