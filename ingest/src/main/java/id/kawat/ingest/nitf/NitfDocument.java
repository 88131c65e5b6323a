package id.kawat.ingest.nitf;

import id.kawat.ingest.xml.Body;
import id.kawat.ingest.xml.MarkupBody;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.Story.Field;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code nitf} element into a story; what an envelope has said before stands. For one thread, used once. */
public final class NitfDocument {

    private final XmlCursor cursor;
    private final Story story;
    private Body body = Body.NONE;

    /**
     * @param cursor on the {@code nitf} element
     */
    public NitfDocument(XmlCursor cursor, Story story) {
        this.cursor = cursor;
        this.story = story;
    }

    /** Reads the element to its end. */
    public void read() throws XmlRefused {
        story.set(Field.LANGUAGE, cursor.attribute("lang").or(() -> cursor.attribute("baselang")));
        cursor.children(name -> {
            switch (name) {
                case "head" -> cursor.children(this::head);
                case "body" -> cursor.children(this::body);
                default -> {}
            }
        });
    }

    /** The copy, which is not put into the story. */
    public Body body() {
        return body;
    }

    private void head(String name) throws XmlRefused {
        switch (name) {
            case "title" -> story.set(Field.TITLE, cursor.line());
            case "meta" -> meta();
            case "tobject" -> cursor.children(this::subject);
            case "docdata" -> {
                management();
                cursor.children(this::docdata);
            }
            case "pubdata" -> story.set(Field.FIRST_CREATED, cursor.attribute("date.publication"));
            case "revision-history" -> story.set(Field.VERSION_CREATED, cursor.attribute("norm"));
            default -> docdata(name);
        }
    }

    private void meta() {
        Optional<String> content = cursor.attribute("content");
        switch (cursor.attribute("name").orElse("").toLowerCase(Locale.ROOT)) {
            case "anpa-keyword", "slug", "slugline", "ntbstikkord" -> story.set(Field.SLUG, content);
            case "anpa-sequence", "ntbiptcsequence" -> story.set(Field.SEQUENCE, content);
            case "aap-source" -> story.set(Field.SOURCE, content);
            default -> {}
        }
    }

    private void subject(String name) {
        if (name.equals("tobject.subject")) {
            story.subject(
                    cursor.attribute("tobject.subject.refnum").or(() -> cursor.attribute("tobject.subject.code")),
                    cursor.attribute("tobject.subject.detail")
                            .or(() -> cursor.attribute("tobject.subject.matter"))
                            .or(() -> cursor.attribute("tobject.subject.type")));
        }
    }

    /** The document's own status, and what it says of another one: the two must not be taken for each other. */
    private void management() {
        Optional<String> own = cursor.attribute("management-status");
        story.status(own);
        Optional<String> other = cursor.attribute("management-doc-idref");
        String becomes = cursor.attribute("management-idref-status")
                .or(() -> own)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (becomes.startsWith("cancel") || becomes.startsWith("kill") || becomes.startsWith("with")) {
            story.set(Field.CANCELS, other);
        }
    }

    private void docdata(String name) throws XmlRefused {
        switch (name) {
            case "doc-id" -> story.set(Field.GUID, cursor.attribute("id-string"));
            case "du-key" ->
                story.set(Field.VERSION, cursor.attribute("version").or(() -> cursor.attribute("generation")));
            case "urgency" ->
                story.set(Field.URGENCY, cursor.attribute("ed-urg").filter(digit -> !digit.equals("0")));
            case "date.issue" -> story.set(Field.FIRST_CREATED, cursor.attribute("norm"));
            case "date.release" -> story.set(Field.RELEASE, cursor.attribute("norm"));
            case "date.expire" ->
                story.set(Field.EXPIRES, cursor.attribute("norm").filter(text -> !text.startsWith("YYYY")));
            case "ed-msg" -> editorsMessage();
            case "doc.copyright" -> story.set(Field.COPYRIGHT, copyright());
            case "doc.rights" ->
                story.set(Field.USAGE_TERMS, cursor.attribute("limitations").or(() -> cursor.attribute("agent")));
            case "key-list" -> cursor.children(this::keyword);
            case "identified-content" -> cursor.children(this::classifier);
            default -> {}
        }
    }

    private void editorsMessage() throws XmlRefused {
        Optional<String> info = cursor.attribute("info");
        Optional<String> inside = cursor.line();
        story.note(info.or(() -> inside));
    }

    private Optional<String> copyright() {
        return cursor.attribute("holder")
                .map(holder -> cursor.attribute("year")
                        .filter(year -> !holder.contains(year))
                        .map(year -> "(c) " + year + " " + holder)
                        .orElse(holder));
    }

    private void keyword(String name) throws XmlRefused {
        if (name.equals("keyword")) {
            Optional<String> key = cursor.attribute("key");
            Optional<String> inside = cursor.line();
            story.keyword(key.or(() -> inside));
        }
    }

    private void classifier(String name) throws XmlRefused {
        if (name.equals("classifier")) {
            Optional<String> value = cursor.attribute("value");
            if (cursor.attribute("type").filter(NitfDocument::namesSubjects).isPresent()) {
                story.subject(value, cursor.line());
            } else {
                story.keyword(value);
            }
        }
    }

    /** Such as {@code iptc:subject} or {@code medtop}: the value is a code, the words inside are its name. */
    private static boolean namesSubjects(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return plain.contains("subject") || plain.contains("medtop") || plain.contains("mediatopic");
    }

    private void body(String name) throws XmlRefused {
        switch (name) {
            case "body.head" -> cursor.children(this::bodyHead);
            case "body.content" -> {
                story.copyHere();
                body = body.and(MarkupBody.within(cursor));
            }
            default -> {}
        }
    }

    private void bodyHead(String name) throws XmlRefused {
        switch (name) {
            case "hedline" ->
                cursor.children(line -> {
                    if (line.equals("hl1")) {
                        story.set(Field.HEADLINE, cursor.line());
                    }
                });
            case "byline" -> story.set(Field.BYLINE, cursor.spacedLine());
            case "dateline" ->
                story.set(
                        Field.DATELINE,
                        cursor.spacedLine()
                                .map(line -> line.replaceFirst("[\\s\\-–—]+$", ""))
                                .filter(line -> !line.isEmpty()));
            case "abstract" ->
                story.set(
                        Field.SUMMARY,
                        Optional.of(MarkupBody.within(cursor).text().replace('\n', ' '))
                                .filter(text -> !text.isEmpty()));
            case "rights" -> story.set(Field.USAGE_TERMS, cursor.spacedLine());
            case "note" -> {
                boolean toEditors = cursor.attribute("noteclass").orElse("").startsWith("edit");
                Optional<String> note = cursor.spacedLine();
                story.note(note.filter(text -> toEditors));
            }
            default -> {}
        }
    }
}
