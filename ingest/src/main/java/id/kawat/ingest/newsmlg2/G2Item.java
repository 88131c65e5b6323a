package id.kawat.ingest.newsmlg2;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.Body;
import id.kawat.ingest.xml.EncodedText;
import id.kawat.ingest.xml.MarkupBody;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.Story.Field;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one {@code newsItem} into a story. For one thread, used once. */
final class G2Item {

    private final XmlCursor cursor;
    private final Story story;
    private final List<Body> renderings = new ArrayList<>();
    private String itemClass = "";

    /**
     * @param cursor on the {@code newsItem} element
     */
    G2Item(XmlCursor cursor, Story story) {
        this.cursor = cursor;
        this.story = story;
    }

    /** Reads the element to its end. */
    void read() throws XmlRefused {
        story.set(Field.GUID, cursor.attribute("guid"));
        story.set(Field.VERSION, cursor.attribute("version"));
        story.set(Field.LANGUAGE, cursor.attribute("lang"));
        cursor.children(name -> {
            switch (name) {
                case "itemMeta" -> cursor.children(this::management);
                case "contentMeta" -> new G2Content(cursor, story).read();
                case "rightsInfo" -> cursor.children(this::rights);
                case "contentSet" -> cursor.children(this::rendering);
                default -> {}
            }
        });
        renderings.stream().filter(body -> !body.text().isEmpty()).findFirst().ifPresent(story::body);
    }

    /** The last part of the item's class, in lower case; blank where it states none. */
    String itemClass() {
        return itemClass;
    }

    /** Why the item is no article; empty where it is one. */
    Optional<ReasonClass> withoutCopy() {
        return switch (itemClass) {
            case "picture", "graphic", "photo" -> Optional.of(ReasonClass.NOT_AN_ARTICLE_PICTURE);
            case "audio", "video", "animation" -> Optional.of(ReasonClass.NOT_AN_ARTICLE_MEDIA);
            case "composite", "package" ->
                story.hasBody() ? Optional.empty() : Optional.of(ReasonClass.NOT_AN_ARTICLE_PACKAGE);
            default -> Optional.empty();
        };
    }

    private void management(String name) throws XmlRefused {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "itemclass" -> itemClass = last(code().orElse("")).toLowerCase(Locale.ROOT);
            case "provider" -> provider();
            case "versioncreated" -> story.set(Field.VERSION_CREATED, cursor.line());
            case "firstcreated" -> story.set(Field.FIRST_CREATED, cursor.line());
            case "embargoed" -> story.embargo(cursor.text());
            case "pubstatus" -> {
                Optional<String> code = code();
                Optional<String> inside = cursor.line();
                story.status(Optional.of(code.or(() -> inside).orElse("none")));
            }
            case "expires" -> story.set(Field.EXPIRES, cursor.line());
            case "title" -> story.set(Field.TITLE, cursor.line());
            case "ednote" -> editorsNote();
            case "signal" -> story.signal(code());
            case "link" -> link();
            default -> {}
        }
    }

    private void provider() throws XmlRefused {
        story.set(Field.SOURCE, cursor.attribute("literal"));
        Optional<String> code = cursor.attribute("qcode").map(G2Item::last);
        story.set(Field.SOURCE, G2Content.name(cursor));
        story.set(Field.SOURCE, code);
    }

    /** Notes for a few are dropped: contacts, notebooks, whatever is marked private. */
    private void editorsNote() throws XmlRefused {
        String marks = (cursor.attribute("role").orElse("") + " "
                        + cursor.attribute("pubconstraint").orElse(""))
                .toLowerCase(Locale.ROOT);
        boolean isPrivate = marks.contains("private") || marks.contains("nonpublic") || marks.contains("contact");
        boolean isNotebook = marks.contains("notepad") || marks.contains("closingline");
        Optional<String> note = cursor.spacedLine();
        story.note(note.filter(text -> !isPrivate && !isNotebook));
    }

    private void link() throws XmlRefused {
        Optional<String> rel = cursor.attribute("rel");
        Optional<String> href =
                cursor.attribute("href").or(() -> cursor.attribute("guidref")).or(() -> cursor.attribute("residref"));
        String[] title = {""};
        cursor.children(name -> {
            if (name.equals("title") || name.equals("name")) {
                title[0] = cursor.line().orElse(title[0]);
            }
        });
        story.link(rel, href, Optional.of(title[0]).filter(text -> !text.isEmpty()));
    }

    private void rights(String name) throws XmlRefused {
        switch (name) {
            case "copyrightNotice" -> story.set(Field.COPYRIGHT, textOrLink());
            case "copyrightHolder" -> {
                Optional<String> literal = cursor.attribute("literal");
                Optional<String> named = G2Content.name(cursor);
                story.set(Field.HOLDER, named.or(() -> literal));
            }
            case "usageTerms" -> story.set(Field.USAGE_TERMS, textOrLink());
            default -> {}
        }
    }

    private Optional<String> textOrLink() throws XmlRefused {
        Optional<String> href = cursor.attribute("href");
        return cursor.spacedLine().or(() -> href);
    }

    /** The same copy may be there several times, for example as NITF and as XHTML. */
    private void rendering(String name) throws XmlRefused {
        story.copyHere();
        switch (name) {
            case "inlineXML" -> inlineXml();
            case "inlineData" -> inlineData();
            default -> {}
        }
    }

    /** Text as it stands or in Base64; other data is no copy. */
    private void inlineData() throws XmlRefused {
        Optional<String> encoding = cursor.attribute("encoding");
        String type = cursor.attribute("contenttype").orElse("text/plain").toLowerCase(Locale.ROOT);
        String data = cursor.text();
        if (!type.startsWith("text/") && !type.contains("xml")) {
            return;
        }
        Optional<String> text = encoding.isPresent() ? EncodedText.decode(encoding.get(), data) : Optional.of(data);
        text.map(MarkupBody::of)
                .ifPresentOrElse(renderings::add, () -> story.warn("inlineData is encoded and can't be read as text"));
    }

    private void inlineXml() throws XmlRefused {
        G2Inline inline = new G2Inline(cursor, story);
        String text = cursor.childrenAndText(inline::child);
        renderings.add(inline.body().orElseGet(() -> MarkupBody.of(text)));
    }

    private Optional<String> code() {
        return code(cursor);
    }

    /** A code in any of the ways in which G2 writes one. */
    static Optional<String> code(XmlCursor cursor) {
        return cursor.attribute("qcode")
                .or(() -> cursor.attribute("uri"))
                .or(() -> cursor.attribute("literal"))
                .or(() -> cursor.attribute("code"));
    }

    private static String last(String code) {
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
    }
}
