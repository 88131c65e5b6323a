package id.kawat.ingest.telex;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a file into messages at the control character that starts each, and reads one after the other. */
public final class TelexMessages {

    /** Start of heading. */
    public static final char SOH = '\u0001';

    /** Start of text. */
    public static final char STX = '\u0002';

    /** End of text. */
    public static final char ETX = '\u0003';

    private TelexMessages() {}

    /**
     * One outcome for each message; a bad one costs only itself.
     *
     * @param standard its name, for who sent a message without text
     */
    public static List<WireOutcome> read(
            WireInput input, ReadHints hints, String standard, Function<Decoded, Article> reader) {
        return items(input).stream()
                .map(item -> read(item, hints, standard, reader))
                .toList();
    }

    private static WireOutcome read(
            WireItem item, ReadHints hints, String standard, Function<Decoded, Article> reader) {
        if (item.bytes().length > hints.maxArticleBytes()) {
            return Rejected.tooLarge(item, hints.maxArticleBytes());
        }
        WireInput message = new WireInput(item.bytes(), hints.charset());
        return message.decoded()
                .map(decoded -> outcome(item, standard, reader.apply(decoded)))
                .orElseGet(() -> Rejected.undecodable(item, message.charset()));
    }

    private static WireOutcome outcome(WireItem item, String standard, Article article) {
        if (article.body().isEmpty() && article.status() == PublicationStatus.USABLE) {
            return new Rejected(
                    item,
                    ReasonClass.SCHEMA_MISSING_BODY,
                    item.position().lead() + "no text between STX and ETX (" + standard + ")");
        }
        return new Accepted(item, article);
    }

    /** An identity, where all of it is there; numbers start again each day, so the day belongs to it. */
    public static Optional<String> guid(
            String format, Optional<String> service, Optional<? extends Number> number, Optional<Instant> time) {
        return service.flatMap(name -> number.flatMap(count -> time.map(moment -> format + ":" + name
                + "%04d".formatted(count.longValue()) + ":" + moment.toString().substring(0, 10))));
    }

    private static List<WireItem> items(WireInput input) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean inFirst = false;
        for (int at = input.start(); at < input.end(); at += input.unitBytes()) {
            if (input.unitAt(at) == SOH) {
                if (inFirst) {
                    starts.add(at);
                }
                inFirst = true;
            }
        }
        if (starts.size() == 1) {
            return List.of(input.whole());
        }
        starts.add(input.bytes().length);
        List<WireItem> items = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            items.add(new WireItem(ItemPosition.item(i + 1), input.slice(starts.get(i), starts.get(i + 1))));
        }
        return items;
    }
}
