/** JSON in every framing that wires use: one document, an array, a line for each item. */
@NullMarked
package id.kawat.ingest.json;

import org.jspecify.annotations.NullMarked;
