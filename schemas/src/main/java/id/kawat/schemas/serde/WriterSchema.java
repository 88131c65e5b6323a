package id.kawat.schemas.serde;

import org.apache.avro.Schema;

/**
 * What a record is written with.
 *
 * @param declared schema of the record's class
 * @param written schema in the bytes: {@code declared}, or the subject's latest where the settings ask for that
 * @param id of {@code written} in the registry
 */
record WriterSchema(Schema declared, Schema written, int id) {

    boolean isDeclared() {
        return declared.equals(written);
    }
}
