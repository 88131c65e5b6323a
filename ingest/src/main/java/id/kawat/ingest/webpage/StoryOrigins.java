package id.kawat.ingest.webpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/** Which part of a page said each field of its article, as it is asked for: the first that says it. */
final class StoryOrigins {

    private static final Map<String, Predicate<Story>> FIELDS = fields();

    private StoryOrigins() {}

    private static Map<String, Predicate<Story>> fields() {
        Map<String, Predicate<Story>> fields = new HashMap<>();
        fields.put("headline", story -> story.headline().isPresent());
        fields.put("byline", story -> !story.authors().isEmpty());
        fields.put("lang", story -> story.language().isPresent());
        fields.put("published_at", story -> story.published().isPresent());
        fields.put("version_created", story -> story.modified().isPresent());
        fields.put("rights.expires_at", story -> story.expires().isPresent());
        fields.put("keywords", story -> !story.keywords().isEmpty());
        fields.put("summary", story -> story.summary().isPresent());
        fields.put("rights.copyright", story -> story.copyright().isPresent());
        fields.put("rights.usage_terms", story -> story.terms().isPresent());
        fields.put("status", story -> story.state().isPresent());
        return fields;
    }

    /** By the names that articles have for their fields. */
    static Map<String, String> of(Document page, Optional<String> address, String html) {
        Map<String, Story> parts = new LinkedHashMap<>();
        parts.put("JSON-LD", JsonLd.of(page, new ArrayList<>()).story().orElse(Story.NONE));
        parts.put("microdata", Microdata.scope(page).map(Microdata::story).orElse(Story.NONE));
        Story head = PageMeta.story(page);
        parts.put("head of the page", head);
        Map<String, String> origins = new HashMap<>();
        FIELDS.forEach((field, says) -> first(parts, says).ifPresent(part -> origins.put(field, part)));
        first(parts, story -> story.published().isPresent())
                .ifPresent(part -> origins.putIfAbsent("version_created", part));
        if (head.address().isPresent()) {
            origins.put("guid", "head of the page: canonical or og:url");
        } else {
            first(parts, story -> story.address().isPresent())
                    .or(() -> address.map(fetched -> "address it was fetched from"))
                    .ifPresent(part -> origins.put("guid", part));
        }
        boolean isMarkup = html.stripLeading().startsWith("<");
        origins.put("body", isMarkup ? "element of the page that holds the article" : "structured data");
        return origins;
    }

    private static Optional<String> first(Map<String, Story> parts, Predicate<Story> says) {
        return parts.entrySet().stream()
                .filter(part -> says.test(part.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
