package id.kawat.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.kawat.ingest.warc.WarcRecord.End;
import id.kawat.ingest.webpage.WebPage;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.StreamedFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Web archives: an outcome for each page that was answered with 200. Requests, redirects, errors and what the archive says of
 * itself are no wire items. Memory is bounded by one record.
 */
public final class WebArchive implements StreamedFormat {

    /** Name of the format; its articles are those of {@link WebPage}. */
    public static final String NAME = "warc";

    /** Fields of HTTP beside the page. */
    private static final int FIELDS = 64 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(byte[] opening) {
        return isWarc(opening) || (isGzip(opening) && isWarc(inflated(opening)));
    }

    private static boolean isWarc(byte[] opening) {
        return new String(opening, 0, Math.min(64, opening.length), ISO_8859_1)
                .stripLeading()
                .startsWith("WARC/");
    }

    static boolean isGzip(byte[] opening) {
        return opening.length > 2 && (opening[0] & 0xFF) == 0x1F && (opening[1] & 0xFF) == 0x8B;
    }

    private static byte[] inflated(byte[] opening) {
        try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(opening))) {
            return members.readNBytes(64);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    @Override
    public void read(InputStream in, byte[] opening, ReadHints hints, Consumer<WireOutcome> outcomes)
            throws IOException {
        WarcRecords records = WarcRecords.of(in, isGzip(opening), hints.maxArticleBytes() + FIELDS);
        int items = 0;
        boolean followsDamage = false;
        for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
            WarcRecord record = next.get();
            boolean remains = followsDamage && record.fields().isEmpty();
            followsDamage = record.end() == End.BOMB || record.end() == End.DAMAGED;
            Optional<WireOutcome> outcome = remains ? Optional.empty() : read(record, items + 1, hints);
            outcome.ifPresent(outcomes);
            items += outcome.isPresent() ? 1 : 0;
        }
        if (items == 0) {
            outcomes.accept(new Ignored(
                    WireItem.whole(opening), ReasonClass.NOT_AN_ARTICLE_OTHER, "an archive without any web page"));
        }
    }

    private static Optional<WireOutcome> read(WarcRecord record, int number, ReadHints hints) {
        WireItem item = new WireItem(ItemPosition.item(number), record.block());
        return switch (record.end()) {
            case BOMB ->
                Optional.of(refused(
                        item,
                        record,
                        ReasonClass.LIMIT_SIZE,
                        "a compressed record was given up: it inflates beyond all measure"));
            case DAMAGED ->
                Optional.of(refused(
                        item, record, ReasonClass.CONTENT_TRUNCATED, "a compressed record is damaged or cut off"));
            case OVER_LIMIT ->
                isExchange(record)
                        ? Optional.of(refused(
                                item,
                                record,
                                ReasonClass.LIMIT_SIZE,
                                "the record has " + record.length() + " bytes, an article at most "
                                        + hints.maxArticleBytes() + " (ingest.article.max.bytes)"))
                        : Optional.empty();
            case CUT_OFF ->
                isExchange(record)
                        ? Optional.of(refused(
                                item, record, ReasonClass.CONTENT_TRUNCATED, "the archive ends within a record"))
                        : Optional.empty();
            case WHOLE -> page(item, record, hints);
        };
    }

    private static boolean isExchange(WarcRecord record) {
        return record.type().equals("response") || record.type().equals("resource");
    }

    private static Optional<WireOutcome> page(WireItem item, WarcRecord record, ReadHints hints) {
        if (record.type().equals("resource")
                && record.field("content-type")
                        .filter(type -> type.contains("html"))
                        .isPresent()) {
            return Optional.of(page(item, item.bytes(), Optional.empty(), record, hints));
        }
        return HttpResponse.of(record.block())
                .filter(response -> record.type().equals("response") && response.status() == 200)
                .map(response -> page(item, response, record, hints));
    }

    private static WireOutcome page(WireItem item, HttpResponse response, WarcRecord record, ReadHints hints) {
        if (!response.isPage()) {
            return new Ignored(
                    item, ReasonClass.NOT_AN_ARTICLE_OTHER, item.position().lead() + "an answer that is no web page");
        }
        try {
            byte[] content = response.content(hints.maxArticleBytes());
            return page(item, content, response.charset(), record, hints);
        } catch (HttpResponse.TooLarge tooLarge) {
            return refused(item, record, ReasonClass.LIMIT_SIZE, String.valueOf(tooLarge.getMessage()));
        } catch (HttpResponse.Unsupported unread) {
            return refused(item, record, ReasonClass.CONTENT_COMPRESSED, String.valueOf(unread.getMessage()));
        } catch (IOException damaged) {
            return refused(
                    item,
                    record,
                    ReasonClass.CONTENT_TRUNCATED,
                    "its compressed page is damaged: " + damaged.getMessage());
        }
    }

    private static WireOutcome page(
            WireItem item,
            byte[] content,
            Optional<java.nio.charset.Charset> charset,
            WarcRecord record,
            ReadHints hints) {
        if (content.length > hints.maxArticleBytes()) {
            return Rejected.tooLarge(new WireItem(item.position(), content), hints.maxArticleBytes());
        }
        WireInput input = new WireInput(content, charset.or(hints::charset));
        return input.decoded()
                .map(decoded -> guarded(item, decoded, record, hints))
                .orElseGet(() -> Rejected.undecodable(item, input.charset()));
    }

    private static WireOutcome guarded(WireItem item, Decoded decoded, WarcRecord record, ReadHints hints) {
        try {
            return WebPage.read(item, decoded, record.target(), hints);
        } catch (RuntimeException | StackOverflowError brokeDown) {
            return Rejected.brokenDown(item, WebPage.NAME, brokeDown);
        }
    }

    private static Rejected refused(WireItem item, WarcRecord record, ReasonClass reason, String message) {
        return new Rejected(
                item, reason, item.position().lead() + message, Math.max(record.length(), item.bytes().length));
    }
}
