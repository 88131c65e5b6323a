/** NITF, alone or within NewsML. */
@NullMarked
package id.kawat.ingest.nitf;

import org.jspecify.annotations.NullMarked;
