package id.kawat.enrich.text;

import java.util.Optional;

/**
 * The place-and-date line that opens a text.
 *
 * @param span from the first unit of the line to the one after the dash that ends it
 * @param place the place it names
 * @param source the agency or site it names
 */
public record Dateline(Span span, Optional<String> place, Optional<String> source) {}
