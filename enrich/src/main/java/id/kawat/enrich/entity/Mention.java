package id.kawat.enrich.entity;

import id.kawat.enrich.text.Span;
import java.util.Optional;

/**
 * A span that names something.
 *
 * @param role title or role printed with a person's name, outside the span: {@code Menteri Sosial}
 */
public record Mention(Span span, EntityType type, Optional<String> role) {

    public Mention(Span span, EntityType type) {
        this(span, type, Optional.empty());
    }
}
