package id.kawat.enrich.entity;

import java.util.List;

/**
 * The mentions of an article and what was odd about finding them.
 *
 * @param warnings one sentence each, empty where all went well
 */
public record Recognition(List<Mention> mentions, List<String> warnings) {

    public Recognition {
        mentions = List.copyOf(mentions);
        warnings = List.copyOf(warnings);
    }
}
