package id.kawat.ingest.article;

import java.util.Optional;

/**
 * A subject the provider assigned.
 *
 * @param code with its scheme, for example {@code medtop:11000000}
 * @param name as the provider gives it
 */
public record Subject(Optional<String> code, Optional<String> name) {}
