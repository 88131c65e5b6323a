package id.kawat.ingest.newsml;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.Story.Field;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one {@code NewsItem} into a story. For one thread, used once. */
final class NewsMlItem {

    private final XmlCursor cursor;
    private final Story story;
    private final NewsMlCopy copy = new NewsMlCopy();
    private String provider = "";
    private String day = "";
    private String id = "";
    private String revision = "";
    private String urn = "";
    private boolean onlyDeletes;

    /**
     * @param cursor on the {@code NewsItem} element
     */
    NewsMlItem(XmlCursor cursor, Story story) {
        this.cursor = cursor;
        this.story = story;
    }

    /** Reads the element to its end. */
    void read() throws XmlRefused {
        Optional<String> lang = cursor.attribute("lang");
        cursor.children(name -> {
            switch (name) {
                case "Identification" -> {
                    cursor.children(this::identification);
                    identify();
                }
                case "NewsManagement" -> cursor.children(this::management);
                case "NewsComponent" -> new NewsMlComponent(cursor, story, copy, Optional.empty()).read(false);
                default -> {}
            }
        });
        story.body(copy.body());
        story.set(Field.LANGUAGE, copy.language().or(() -> lang));
    }

    /** Why the item is no article; empty where it is one, or says what becomes of one. */
    Optional<ReasonClass> withoutCopy() {
        return onlyDeletes || story.hasBody() ? Optional.empty() : copy.otherMedium();
    }

    private void identification(String name) throws XmlRefused {
        switch (name) {
            case "NewsIdentifier" -> cursor.children(this::identifier);
            case "NameLabel" -> story.set(Field.SLUG, cursor.line());
            default -> {}
        }
    }

    private void identifier(String name) throws XmlRefused {
        switch (name) {
            case "ProviderId" -> provider = cursor.id().orElse("");
            case "DateId" -> day = cursor.id().orElse("");
            case "NewsItemId" -> id = cursor.id().orElse("");
            case "RevisionId" -> {
                if (cursor.attribute("Update").filter("U"::equals).isPresent()) {
                    story.signal(Optional.of("update"));
                }
                revision = cursor.id().orElse("");
            }
            case "PublicIdentifier" -> urn = cursor.id().orElse("");
            default -> {}
        }
    }

    /** The public identifier ends with the revision, and with N, U or A for what the revision touched. */
    private void identify() {
        story.set(Field.VERSION, Optional.of(revision).filter(text -> !text.isEmpty()));
        story.set(Field.SOURCE, Optional.of(provider).filter(text -> !text.isEmpty()));
        String guid = urn.replaceFirst(":" + Pattern.quote(revision) + "[NUA]?$", "");
        if (guid.isEmpty() && !id.isEmpty()) {
            guid = "urn:newsml:" + provider + ":" + day + ":" + id;
        }
        story.set(Field.GUID, Optional.of(guid).filter(text -> !text.isEmpty()));
    }

    private void management(String name) throws XmlRefused {
        Optional<String> formal = cursor.attribute("FormalName");
        switch (name) {
            case "NewsItemType" -> story.signal(formal);
            case "FirstCreated" -> story.set(Field.FIRST_CREATED, cursor.line());
            case "ThisRevisionCreated" -> story.set(Field.VERSION_CREATED, cursor.line());
            case "Status" -> {
                Optional<String> inside = cursor.line();
                status(formal.or(() -> inside).orElse("none"));
            }
            case "StatusWillChange" -> statusWillChange();
            case "Urgency" -> story.set(Field.URGENCY, formal);
            case "Instruction" -> instruction(formal);
            case "AssociatedWith" -> story.link(formal, cursor.attribute("NewsItem"), Optional.empty());
            default -> {}
        }
    }

    private void status(String word) {
        story.status(Optional.of(word));
        onlyDeletes |= word.toLowerCase(Locale.ROOT).startsWith("cancel");
    }

    /** The end of an embargo, or the end of use. */
    private void statusWillChange() throws XmlRefused {
        String[] found = {"", ""};
        cursor.children(name -> {
            switch (name) {
                case "FutureStatus" ->
                    found[0] = cursor.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT);
                case "DateAndTime" -> found[1] = cursor.line().orElse("");
                default -> {}
            }
        });
        if (found[0].contains("usable")) {
            story.embargo(found[1]);
        } else if (!found[1].isEmpty()) {
            story.set(Field.EXPIRES, Optional.of(found[1]));
        }
    }

    private void instruction(Optional<String> formal) {
        String word = formal.orElse("").toLowerCase(Locale.ROOT);
        if (word.startsWith("delete")
                || word.startsWith("cancel")
                || word.startsWith("kill")
                || word.startsWith("purge")) {
            status("canceled");
        }
        story.signal(formal);
    }
}
