package id.kawat.ingest.article;

import java.util.Optional;

/**
 * What the provider points at. Nothing ever follows it.
 *
 * @param rel what it is to the article, for example {@code canonical} or {@code related}; as the provider says it
 * @param href as the provider gives it, resolved where the item says against what
 */
public record Link(Optional<String> rel, String href, Optional<String> title) {

    /**
     * @throws IllegalArgumentException if {@code href} is blank
     */
    public Link {
        if (href.isBlank()) {
            throw new IllegalArgumentException("a link needs an address");
        }
    }
}
