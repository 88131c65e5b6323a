package id.kawat.app.diff;

import id.kawat.app.cli.CommandFailure;
import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.util.Locale;

/**
 * One of the two results.
 *
 * @param name as the user says it
 * @param topic where it stands
 * @param isLive whether it is what consumers see: visible articles only
 */
record DiffSide(String name, Topic<EnrichedArticle> topic, boolean isLive) {

    /**
     * The result of that name, whether it is there or not.
     *
     * @throws CommandFailure as wrong usage where it can't be a name
     */
    static DiffSide of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(ResultName.LIVE)) {
            return new DiffSide(lower, Topics.ARTICLES, true);
        }
        try {
            return new DiffSide(name, Topics.enrichedAs(new ResultName(name)), false);
        } catch (IllegalArgumentException noName) {
            throw CommandFailure.wrongUsage("NAME: " + noName.getMessage());
        }
    }
}
