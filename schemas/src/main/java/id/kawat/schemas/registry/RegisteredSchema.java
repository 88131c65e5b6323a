package id.kawat.schemas.registry;

import org.apache.avro.Schema;

/**
 * A schema as the registry holds it.
 *
 * @param version counted from 1 under its subject
 * @param id the same in every subject, and what stands in each record
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
