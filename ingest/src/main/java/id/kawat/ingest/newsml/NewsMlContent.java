package id.kawat.ingest.newsml;

import id.kawat.ingest.nitf.NitfDocument;
import id.kawat.ingest.xml.Body;
import id.kawat.ingest.xml.EncodedText;
import id.kawat.ingest.xml.MarkupBody;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code ContentItem}. For one thread, used once. */
final class NewsMlContent {

    private final XmlCursor cursor;
    private final Story story;
    private final NewsMlCopy copy;
    private String type = "";

    /**
     * @param cursor on the {@code ContentItem} element
     */
    NewsMlContent(XmlCursor cursor, Story story, NewsMlCopy copy) {
        this.cursor = cursor;
        this.story = story;
        this.copy = copy;
    }

    /**
     * Reads the element to its end.
     *
     * @param role of its component
     * @param language of its component
     * @param beside whether it is no part of the copy
     */
    void read(String role, Optional<String> language, boolean beside) throws XmlRefused {
        cursor.children(name -> {
            switch (name) {
                case "MediaType", "Format", "MimeType" ->
                    type(cursor.attribute("FormalName").orElse(""));
                case "DataContent" -> data(role, language, beside);
                case "Encoding" -> encoding(role, language, beside);
                default -> {}
            }
        });
    }

    private void type(String name) {
        type += " " + name.toLowerCase(Locale.ROOT);
        copy.medium(type);
    }

    private void encoding(String role, Optional<String> language, boolean beside) throws XmlRefused {
        String notation = cursor.attribute("Notation").orElse("");
        cursor.children(name -> {
            if (name.equals("DataContent") && !beside && isText()) {
                EncodedText.decode(notation, cursor.text())
                        .map(MarkupBody::of)
                        .ifPresentOrElse(
                                body -> copy.add(role, language, body),
                                () -> story.warn("encoded content can't be read as text and was passed over"));
            }
        });
    }

    private boolean isText() {
        return !type.matches(".*(?:css|image|photo|graphic|audio|video|jpe?g|png|gif|pdf|zip|mpeg).*");
    }

    private void data(String role, Optional<String> language, boolean beside) throws XmlRefused {
        if (beside || !isText()) {
            return;
        }
        story.copyHere();
        MarkupBody markup = new MarkupBody(cursor);
        Body[] nitf = {Body.NONE};
        boolean[] any = {false};
        String text = cursor.childrenAndText(name -> {
            any[0] = true;
            if (name.equals("nitf")) {
                NitfDocument document = new NitfDocument(cursor, story);
                document.read();
                nitf[0] = document.body();
            } else {
                markup.start(name);
                cursor.markup(markup);
                markup.end(name);
            }
        });
        Body found = any[0] ? nitf[0].and(markup.body()) : MarkupBody.of(text);
        copy.add(role, language, found);
    }
}
