package id.kawat.enrich.entity;

import java.util.Optional;

/**
 * One row of an alias file: another name of an entity.
 *
 * @param id {@code person:joko-widodo}; what stands before the colon is the type
 * @param name what the entity is to be called
 * @param language of the articles in which it has the other name; empty for all
 * @param variant the other name, as articles print it
 */
record Alias(String id, String name, Optional<String> language, String variant) {

    EntityType type() {
        return typeOf(id).orElseThrow();
    }

    /** The type that an id names; empty if it names none or is no id. */
    static Optional<EntityType> typeOf(String id) {
        if (!id.matches("[a-z]+:[^\\s|]+")) {
            return Optional.empty();
        }
        return switch (id.substring(0, id.indexOf(':'))) {
            case "person" -> Optional.of(EntityType.PER);
            case "org" -> Optional.of(EntityType.ORG);
            case "place", "country" -> Optional.of(EntityType.LOC);
            default -> Optional.empty();
        };
    }
}
