package id.kawat.ingest.newsmlg2;

import id.kawat.ingest.nitf.NitfDocument;
import id.kawat.ingest.xml.Body;
import id.kawat.ingest.xml.MarkupBody;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.Story.Field;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.Optional;

/** What stands in an {@code inlineXML}: a document of NITF or XHTML, or paragraphs without any. For one thread. */
final class G2Inline {

    private final XmlCursor cursor;
    private final Story story;
    private final MarkupBody markup;
    private Optional<Body> nitf = Optional.empty();
    private boolean any;

    G2Inline(XmlCursor cursor, Story story) {
        this.cursor = cursor;
        this.story = story;
        this.markup = new MarkupBody(cursor);
    }

    /** Reads a child of the element. */
    void child(String name) throws XmlRefused {
        any = true;
        switch (name) {
            case "nitf" -> {
                NitfDocument document = new NitfDocument(cursor, story);
                document.read();
                nitf = Optional.of(document.body());
            }
            case "html" ->
                cursor.children(part -> {
                    if (part.equals("head")) {
                        cursor.children(this::head);
                    } else {
                        element(part);
                    }
                });
            default -> element(name);
        }
    }

    private void head(String name) throws XmlRefused {
        if (name.equals("title")) {
            story.set(Field.TITLE, cursor.line());
        }
    }

    private void element(String name) throws XmlRefused {
        markup.start(name);
        cursor.markup(markup);
        markup.end(name);
    }

    /** The copy; empty where there was no element at all. */
    Optional<Body> body() {
        return nitf.or(() -> any ? Optional.of(markup.body()) : Optional.empty());
    }
}
