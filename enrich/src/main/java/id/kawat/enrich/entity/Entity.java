package id.kawat.enrich.entity;

import java.util.List;

/**
 * What one or more mentions of an article name.
 *
 * @param id stable across articles: {@code person:joko-widodo}, {@code org:pertamina}, {@code place:jakarta}, {@code country:ID}
 * @param name its fullest name in the article, or what a user's alias file calls it
 * @param mentions at least one, in the order of the text
 */
public record Entity(String id, EntityType type, String name, List<Mention> mentions) {

    /**
     * @throws IllegalArgumentException if there is no mention
     */
    public Entity {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("an entity without a mention: " + id);
        }
    }
}
