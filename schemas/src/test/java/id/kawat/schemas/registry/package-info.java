/** A thin client of schema registries that speak Confluent's REST API. */
@NullMarked
package id.kawat.schemas.registry;

import org.jspecify.annotations.NullMarked;
