/** Tests of the topology around the language code. */
@NullMarked
package id.kawat.enrich.topology;

import org.jspecify.annotations.NullMarked;
