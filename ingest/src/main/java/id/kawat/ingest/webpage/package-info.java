/** News articles in web pages: what they say of themselves as schema.org data, else what stands in their article element. */
@NullMarked
package id.kawat.ingest.webpage;

import org.jspecify.annotations.NullMarked;
