package id.kawat.app.diff.compare;

import java.util.List;

/** How something that was found differs. */
public enum Kind {
    CHANGED("changed", "the same words of the same speaker or entity; another rule, cue, confidence, role or name"),
    MOVED("moved", "another span or kind"),
    ADDED("added", "only in the new result"),
    REMOVED("removed", "only in the old result"),
    REATTRIBUTED("reattributed", "the words of another speaker, the name of another entity");

    private final String text;
    private final String meaning;

    Kind(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** In the order of reports. */
    public static List<Kind> gravestFirst() {
        return List.of(REATTRIBUTED, REMOVED, ADDED, MOVED, CHANGED);
    }

    /** As reports write it. */
    public String text() {
        return text;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }
}
