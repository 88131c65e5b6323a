package id.kawat.app.diff.compare;

import java.util.List;

/**
 * An entity or quote on one side.
 *
 * @param marks where it stands: the words first, then who speaks and the cue
 * @param who name of the entity or of the speakers; {@link #NOBODY} for a quote without one
 * @param id of the entity or of the speaker's; empty where there is none
 * @param what type of the entity, kind of the quote
 * @param rule that attributed the quote; empty for an entity
 * @param confidence of the attribution, 1 for an entity
 */
public record Found(List<Stretch> marks, String who, String id, String what, String rule, double confidence) {

    public static final String NOBODY = "nobody";

    /**
     * @throws IllegalArgumentException if it stands nowhere
     */
    public Found {
        marks = List.copyOf(marks);
        if (marks.isEmpty()) {
            throw new IllegalArgumentException(who + " stands nowhere");
        }
    }
}
