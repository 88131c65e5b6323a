package id.kawat.ingest.newsml;

import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.xml.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses an item's copy among all the texts in its components: those whose role says so, else all that no role excludes; of
 * equivalent ones the first, of several languages the first. For one thread.
 */
final class NewsMlCopy {

    private final List<Part> parts = new ArrayList<>();
    private Optional<ReasonClass> medium = Optional.empty();
    private int groups;
    private int group;

    private record Part(boolean isMain, Optional<String> language, int group, Body body) {}

    /** Whether a component of this role holds something beside the copy. */
    static boolean isBeside(String role) {
        return role.matches(".*(?:headline|stylesheet|caption|thumb|photo|picture|graphic|logo|contact|summary|abstract"
                + "|preview|quicklook|video|audio|advisory|related|biograph|sidebar).*");
    }

    /** A component begins; its number is for {@link #close}. Texts within a list of equivalents say the same. */
    int open(boolean equivalents) {
        int outer = group;
        if (equivalents && group == 0) {
            group = ++groups;
        }
        return outer;
    }

    void close(int outer) {
        group = outer;
    }

    void medium(String type) {
        if (medium.isEmpty() && type.matches(".*(?:photo|graphic|image|picture).*")) {
            medium = Optional.of(ReasonClass.NOT_AN_ARTICLE_PICTURE);
        } else if (medium.isEmpty() && type.matches(".*(?:audio|video|animation).*")) {
            medium = Optional.of(ReasonClass.NOT_AN_ARTICLE_MEDIA);
        }
    }

    /** What the item holds instead of copy, if anything. */
    Optional<ReasonClass> otherMedium() {
        return medium;
    }

    void add(String role, Optional<String> language, Body body) {
        if (!body.text().isEmpty()) {
            parts.add(new Part(role.matches("main.*|body.*|.*text|story"), language, group, body));
        }
    }

    /** The copy chosen. */
    Body body() {
        boolean anyMain = parts.stream().anyMatch(Part::isMain);
        Body body = Body.NONE;
        int taken = 0;
        for (Part part : parts) {
            boolean inLanguage = part.language().isEmpty()
                    || language().isEmpty()
                    || part.language().equals(language());
            boolean isRepeat = part.group() > 0 && part.group() == taken;
            if ((part.isMain() || !anyMain) && inLanguage && !isRepeat) {
                body = body.and(part.body());
                taken = part.group();
            }
        }
        return body;
    }

    /** Language of the first text that is copy. */
    Optional<String> language() {
        boolean anyMain = parts.stream().anyMatch(Part::isMain);
        return parts.stream()
                .filter(part -> part.isMain() || !anyMain)
                .flatMap(part -> part.language().stream())
                .findFirst();
    }
}
