/** One role of the pipeline against an existing Kafka and registry. */
@NullMarked
package id.kawat.app.role;

import org.jspecify.annotations.NullMarked;
