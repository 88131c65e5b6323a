package id.kawat.ingest.newsml;

import id.kawat.ingest.xml.Story;
import id.kawat.ingest.xml.Story.Field;
import id.kawat.ingest.xml.XmlCursor;
import id.kawat.ingest.xml.XmlRefused;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code NewsComponent} and those within it. The outermost that says something counts. For one thread. */
final class NewsMlComponent {

    private final XmlCursor cursor;
    private final Story story;
    private final NewsMlCopy copy;
    private String role = "";
    private Optional<String> language;

    /**
     * @param cursor on the {@code NewsComponent} element
     * @param language of the component around it
     */
    NewsMlComponent(XmlCursor cursor, Story story, NewsMlCopy copy, Optional<String> language) {
        this.cursor = cursor;
        this.story = story;
        this.copy = copy;
        this.language = language;
    }

    /**
     * Reads the element to its end.
     *
     * @param picture whether it is within a component for something else than the copy, such as a photo
     */
    void read(boolean picture) throws XmlRefused {
        boolean equivalents =
                cursor.attribute("EquivalentsList").filter("yes"::equals).isPresent();
        int group = copy.open(equivalents);
        cursor.children(name -> {
            boolean beside = picture || NewsMlCopy.isBeside(role);
            switch (name) {
                case "Role" -> role = cursor.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT);
                case "NewsComponent" -> new NewsMlComponent(cursor, story, copy, language).read(beside);
                case "ContentItem" -> new NewsMlContent(cursor, story, copy).read(role, language, beside);
                default -> {
                    if (!beside) {
                        metadata(name);
                    }
                }
            }
        });
        copy.close(group);
    }

    private void metadata(String name) throws XmlRefused {
        switch (name) {
            case "NewsLines" -> cursor.children(this::line);
            case "AdministrativeMetadata" -> cursor.children(this::administrative);
            case "DescriptiveMetadata" -> cursor.children(this::descriptive);
            case "RightsMetadata" -> cursor.children(this::rights);
            default -> {}
        }
    }

    private void line(String name) throws XmlRefused {
        switch (name) {
            case "HeadLine" -> story.set(Field.HEADLINE, cursor.line());
            case "SubHeadLine" -> story.set(Field.SUMMARY, cursor.line());
            case "ByLine" -> story.set(Field.BYLINE, cursor.spacedLine());
            case "DateLine" ->
                story.set(
                        Field.DATELINE,
                        cursor.spacedLine()
                                .map(text -> text.replaceFirst("[\\s\\-–—]+$", ""))
                                .filter(text -> !text.isEmpty()));
            case "SlugLine" -> story.set(Field.SLUG, cursor.line());
            case "CopyrightLine" -> story.set(Field.COPYRIGHT, cursor.line());
            case "RightsLine" -> story.set(Field.USAGE_TERMS, cursor.line());
            case "KeywordLine" -> story.keyword(cursor.line());
            case "NewsLine" -> newsLine();
            default -> {}
        }
    }

    private void newsLine() throws XmlRefused {
        String[] type = {""};
        cursor.children(name -> {
            if (name.equals("NewsLineType")) {
                type[0] = cursor.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT);
            } else if (name.equals("NewsLineText") && type[0].matches(".*(?:advisory|editor|ednote|correction).*")) {
                story.note(cursor.line());
            }
        });
    }

    private void administrative(String name) throws XmlRefused {
        if (name.equals("Creator") || name.equals("Source") || name.equals("Provider")) {
            cursor.children(party -> {
                if (name.equals("Provider")) {
                    story.set(Field.SOURCE, cursor.attribute("FormalName"));
                }
            });
        }
    }

    private void descriptive(String name) throws XmlRefused {
        switch (name) {
            case "Language" ->
                language = cursor.attribute("FormalName")
                        .map(tag -> tag.toLowerCase(Locale.ROOT))
                        .or(() -> language);
            case "SubjectCode" -> cursor.children(this::subject);
            case "DateLineDate" -> story.set(Field.FIRST_CREATED, cursor.line());
            case "Location" -> cursor.children(this::location);
            case "Property" -> {
                String property = cursor.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT);
                if (property.equals("city")) {
                    story.set(Field.LOCATED, cursor.attribute("Value"));
                } else if (property.contains("keyword")) {
                    story.keyword(cursor.attribute("Value"));
                }
            }
            default -> {}
        }
    }

    private void location(String name) {
        if (name.equals("Property")
                && cursor.attribute("FormalName")
                        .filter("City"::equalsIgnoreCase)
                        .isPresent()) {
            story.set(Field.LOCATED, cursor.attribute("Value"));
        }
    }

    private void subject(String name) {
        if (name.startsWith("Subject")) {
            story.subject(cursor.attribute("FormalName"), Optional.empty());
        }
    }

    private void rights(String name) throws XmlRefused {
        Field field = name.equals("Copyright") ? Field.COPYRIGHT : Field.USAGE_TERMS;
        story.set(field, cursor.spacedLine());
    }
}
