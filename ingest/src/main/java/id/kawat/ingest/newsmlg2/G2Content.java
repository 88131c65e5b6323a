package id.kawat.ingest.newsmlg2;

import id.kawat.ingest.xml.MarkupBody;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.Story.Field;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code contentMeta} into a story. For one thread, used once. */
final class G2Content {

    private final XmlCursor cursor;
    private final Story story;

    /**
     * @param cursor on the {@code contentMeta} element
     */
    G2Content(XmlCursor cursor, Story story) {
        this.cursor = cursor;
        this.story = story;
    }

    /** Reads the element to its end. */
    void read() throws XmlRefused {
        cursor.children(this::field);
    }

    private void field(String name) throws XmlRefused {
        switch (name) {
            case "urgency" -> story.set(Field.URGENCY, cursor.line());
            case "contentCreated" -> story.set(Field.FIRST_CREATED, cursor.line());
            case "contentModified" -> story.set(Field.VERSION_CREATED, cursor.line());
            case "located" -> story.set(Field.LOCATED, name(cursor));
            case "language" -> story.set(Field.LANGUAGE, cursor.attribute("tag"));
            case "keyword" -> story.keyword(cursor.line());
            case "subject" -> subject();
            case "slugline" -> story.set(Field.SLUG, cursor.line());
            case "headline" -> story.set(Field.HEADLINE, cursor.line());
            case "dateline" -> story.set(Field.DATELINE, cursor.line());
            case "by" -> story.set(Field.BYLINE, cursor.spacedLine());
            case "description" -> description();
            case "signal" -> story.signal(G2Item.code(cursor));
            case "edNote" -> story.note(cursor.spacedLine());
            default -> {}
        }
    }

    private void subject() throws XmlRefused {
        Optional<String> code = G2Item.code(cursor);
        story.subject(code, name(cursor));
    }

    private void description() throws XmlRefused {
        String role = cursor.attribute("role").orElse("").toLowerCase(Locale.ROOT);
        String text = MarkupBody.within(cursor).text().replace('\n', ' ');
        if (!text.isEmpty() && !role.contains("caption")) {
            story.set(Field.SUMMARY, Optional.of(text));
        }
    }

    /** The first name among the children of the element on which the cursor stands; reads it to its end. */
    static Optional<String> name(XmlCursor cursor) throws XmlRefused {
        String[] found = {""};
        cursor.children(name -> {
            if (name.equals("name") && found[0].isEmpty()) {
                found[0] = cursor.line().orElse("");
            }
        });
        return Optional.of(found[0]).filter(text -> !text.isEmpty());
    }
}
