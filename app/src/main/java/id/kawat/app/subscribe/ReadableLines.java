package id.kawat.app.subscribe;

import id.kawat.app.cli.Terminal;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.Mention;
import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

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

    @Override
    public void print(ConsumerRecord<String, byte[]> consumed, @Nullable SpecificRecord result, Cursor cursor) {
        Instant arrived = Instant.ofEpochMilli(consumed.timestamp());
        if (result == null) {
            terminal.out().println(terminal.styled(RETRACTED, "retracted: ") + consumed.key());
        } else if (result instanceof Quote quote) {
            terminal.out().println(terminal.styled(PERSON, who(quote.getSpeaker())) + ": " + quote.getText());
            below(quote.getSource(), quote.getHeadline(), arrived, via(quote.getVia()));
        } else if (result instanceof EntityInArticle entity) {
            terminal.out()
                    .println(terminal.styled(PERSON, entity.getName()) + "  " + entity.getType() + "  "
                            + terminal.styled(DIM, entity.getEntityId()) + "  " + mentions(entity));
            below(entity.getSource(), entity.getHeadline(), arrived, "");
        } else if (result instanceof EnrichedArticle article) {
            terminal.out().println(terminal.styled(BOLD, headline(article)));
            below(
                    article.getArticle().getSource(),
                    Optional.empty(),
                    arrived,
                    article.getEntities().size() + " entities · "
                            + article.getQuotes().size() + " quotes · "
                            + article.getArticle().getArticleId());
        }
    }

    private static String who(Optional<Speaker> speaker) {
        return speaker.map(said -> said.getName().orElse(said.getText())).orElse("(speaker not known)");
    }

    private static String via(Optional<Speaker> via) {
        return via.map(medium -> "via " + medium.getName().orElse(medium.getText()))
                .orElse("");
    }

    private static String mentions(EntityInArticle entity) {
        return entity.getMentions().stream().map(Mention::getText).distinct().collect(Collectors.joining(" | "));
    }

    private static String headline(EnrichedArticle article) {
        return article.getArticle()
                .getHeadline()
                .orElseGet(() -> shortened(
                        article.getArticle().getBody().lines().findFirst().orElse("")));
    }

    private void below(String source, Optional<String> headline, Instant arrived, String more) {
        StringBuilder line = new StringBuilder("    ").append(source);
        headline.ifPresent(text -> line.append(" · ").append(shortened(text)));
        line.append(" · ").append(time.format(arrived));
        if (!more.isEmpty()) {
            line.append(" · ").append(more);
        }
        terminal.out().println(terminal.styled(DIM, line.toString()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_HEADLINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_HEADLINE) - 1)) + "…";
    }
}
