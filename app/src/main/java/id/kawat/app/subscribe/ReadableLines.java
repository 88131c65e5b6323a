package id.kawat.app.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.app.cli.Terminal;
import id.kawat.gateway.log.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Results for a person: who, what, and below it where from and when, in the terminal's time zone. */
final class ReadableLines implements ResultPrinter {

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String PERSON = "1;36";
    private static final String RETRACTED = "31";
    private static final int LONGEST_HEADLINE = 80;

    private final Terminal terminal;
    private final DateTimeFormatter time;

    ReadableLines(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    /** Which of the results it is shows in its fields. */
    @Override
    public void print(JsonNode result) {
        if (result.path("op").asText().equals("retract")) {
            boolean isOnlyOutOfTheFilter = text(result, "reason").equals(Result.NO_MATCH);
            line(terminal.styled(RETRACTED, isOnlyOutOfTheFilter ? "fits no longer: " : "retracted: ")
                    + text(result, "key"));
        } else if (result.has("quote_id")) {
            quote(result);
        } else if (result.has("mentions")) {
            entity(result);
        } else if (result.has("article")) {
            article(result);
        } else {
            change(result);
        }
    }

    private void quote(JsonNode quote) {
        line(terminal.styled(PERSON, who(quote.path("speaker"), "(speaker not known)")) + ": " + text(quote, "text"));
        String via = who(quote.path("via"), "");
        below(quote, text(quote, "source"), text(quote, "headline"), via.isEmpty() ? "" : "via " + via);
    }

    private void entity(JsonNode entity) {
        Set<String> mentions = new LinkedHashSet<>();
        entity.path("mentions").forEach(mention -> mentions.add(text(mention, "text")));
        line(terminal.styled(PERSON, text(entity, "name")) + "  " + text(entity, "type") + "  "
                + terminal.styled(DIM, text(entity, "entity_id")) + "  " + String.join(" | ", mentions));
        below(entity, text(entity, "source"), text(entity, "headline"), "");
    }

    private void article(JsonNode enriched) {
        JsonNode article = enriched.path("article");
        String headline = text(article, "headline");
        line(terminal.styled(
                BOLD,
                headline.isEmpty()
                        ? shortened(text(article, "body").lines().findFirst().orElse(""))
                        : headline));
        below(
                enriched,
                text(article, "source"),
                "",
                enriched.path("entities").size() + " entities · "
                        + enriched.path("quotes").size() + " quotes · " + text(article, "article_id"));
    }

    private void change(JsonNode change) {
        String reason = text(change, "reason");
        line(terminal.styled(BOLD, text(change, "what")) + "  " + text(change, "article_id")
                + (reason.isEmpty() ? "" : "  " + reason));
        below(
                change,
                text(change, "source"),
                "",
                change.path("quotes").asInt() + " quotes · "
                        + change.path("entities").asInt() + " entities");
    }

    private static String who(JsonNode speaker, String nobody) {
        if (!speaker.isObject()) {
            return nobody;
        }
        String name = text(speaker, "name");
        return name.isEmpty() ? text(speaker, "text") : name;
    }

    /** Empty where there is none. */
    private static String text(JsonNode object, String field) {
        return object.path(field).asText("");
    }

    private void below(JsonNode result, String source, String headline, String more) {
        List<String> parts = new ArrayList<>();
        parts.add(source);
        parts.add(shortened(headline));
        parts.add(time.format(Instant.parse(text(result, "timestamp"))));
        parts.add(more);
        parts.removeIf(String::isEmpty);
        line(terminal.styled(DIM, "    " + String.join(" · ", parts)));
    }

    private void line(String text) {
        terminal.out().println(text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_HEADLINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_HEADLINE) - 1)) + "…";
    }
}
