package id.kawat.app.subscribe;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows one result to the subscriber. */
interface ResultPrinter {

    /**
     * Prints one result.
     *
     * @param result the record's fields, then {@code key}, {@code topic}, {@code partition}, {@code offset}, {@code timestamp},
     *     {@code op} and {@code cursor}; without fields where it is retracted
     */
    void print(JsonNode result);
}
