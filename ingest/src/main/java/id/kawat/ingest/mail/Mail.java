package id.kawat.ingest.mail;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.text.MailTime;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** One article as a mail: subject as headline, the plain part of its text, attachments left out. */
public final class Mail implements WireFormat {

    /** Name of the format. */
    public static final String NAME = "mail";

    private static final int DEEPEST = 20;
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,60}):", Pattern.MULTILINE);
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern FIRST =
            Pattern.compile("(?:From [^\\r\\n]{1,200}\\r?\\n)?[A-Za-z][A-Za-z0-9-]{1,60}:");

    /** A text that begins with a word and a colon is no mail; one with two of these at its head is. */
    private static final Set<String> TELLING = Set.of(
            "from", "message-id", "mime-version", "received", "return-path", "date", "to", "content-type", "subject");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sign() {
        return "fields of a mail at its head, From among them";
    }

    @Override
    public boolean recognises(WireInput input) {
        String opening = input.opening();
        if (!FIRST.matcher(opening).lookingAt()) {
            return false;
        }
        String head = HEAD_END.split(opening, 2)[0];
        Set<String> names = new TreeSet<>();
        for (Matcher field = FIELD.matcher(head); field.find(); ) {
            names.add(field.group(1).toLowerCase(Locale.ROOT));
        }
        boolean strong = names.contains("message-id")
                || names.contains("mime-version")
                || names.contains("received")
                || (names.contains("from") && names.contains("date"));
        names.retainAll(TELLING);
        return strong && names.contains("from") && names.size() >= 3;
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        WireItem item = input.whole();
        if (item.bytes().length > hints.maxArticleBytes()) {
            return List.of(Rejected.tooLarge(item, hints.maxArticleBytes()));
        }
        try {
            return List.of(read(item, parse(item.bytes()), hints));
        } catch (IOException | RuntimeException broken) { // the library throws what its input makes it
            return List.of(new Rejected(
                    item,
                    ReasonClass.FORMAT_UNRECOGNISED,
                    "it begins as a mail but can't be read as one: " + broken.getMessage()));
        }
    }

    private static Message parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(100_000)
                .setMaxHeaderLen(100_000)
                .setMaxHeaderCount(1000)
                .build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    private static WireOutcome read(WireItem item, Message mail, ReadHints hints) throws IOException {
        MailText text = MailText.of(mail, DEEPEST);
        String body = text.isHtml() ? HtmlText.of(text.text()) : BodyText.of(text.text());
        if (body.isEmpty()) {
            return new Rejected(item, ReasonClass.SCHEMA_MISSING_BODY, "a mail without text");
        }
        Optional<Instant> sent = line(raw(mail, "Date")).flatMap(date -> MailTime.parse(date, hints.zone()));
        Article article = Article.from(NAME, hints.source().orElse(hints.defaultSource()))
                .guid(line(mail.getMessageId()))
                .headline(line(mail.getSubject()))
                .byline(sender(mail))
                .lang(line(raw(mail, "Content-Language")))
                .publishedAt(sent)
                .versionCreated(sent)
                .keywords(keywords(mail))
                .dateline(DatelineRules.standard().find(body))
                .body(body)
                .bodyHtml(text.isHtml() ? Optional.of(text.text()) : Optional.empty())
                .warnings(text.warnings())
                .origins(hints.explaining() ? origins(text) : Map.of())
                .build();
        return new Accepted(item, article);
    }

    private static Map<String, String> origins(MailText text) {
        return Map.of(
                "guid", "Message-ID",
                "headline", "Subject",
                "byline", "From",
                "lang", "Content-Language",
                "published_at", "Date",
                "version_created", "Date",
                "keywords", "Keywords",
                "body", text.isHtml() ? "part text/html" : "part text/plain");
    }

    private static Optional<String> sender(Message mail) {
        if (mail.getFrom() == null) {
            return Optional.empty();
        }
        String names = mail.getFrom().stream()
                .map(Mailbox::getName)
                .flatMap(name -> line(name).stream())
                .collect(Collectors.joining(", "));
        return line(names);
    }

    private static List<String> keywords(Message mail) {
        return line(raw(mail, "Keywords")).stream()
                .flatMap(words -> List.of(words.split(",", -1)).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable String raw(Message mail, String name) {
        Field field = mail.getHeader() == null ? null : mail.getHeader().getField(name);
        return field == null ? null : field.getBody();
    }

    private static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(BodyText::line);
    }
}
