package id.kawat.ingest.wire;

/**
 * Where in its file or request an item stands.
 *
 * @param unit what is counted
 * @param number from 1; 1 for {@link Unit#WHOLE}
 */
public record ItemPosition(Unit unit, int number) {

    /** The file or request is the item. */
    public static final ItemPosition WHOLE = new ItemPosition(Unit.WHOLE, 1);

    /** What is counted. */
    public enum Unit {
        WHOLE,
        LINE,
        ITEM
    }

    /** The item on this line, the first being 1. */
    public static ItemPosition line(int number) {
        return new ItemPosition(Unit.LINE, number);
    }

    /** The item of this place in an array or message, the first being 1. */
    public static ItemPosition item(int number) {
        return new ItemPosition(Unit.ITEM, number);
    }

    /** What is put behind the file's name: nothing, {@code #line=3} or {@code #item=3}. */
    public String suffix() {
        return switch (unit) {
            case WHOLE -> "";
            case LINE -> "#line=" + number;
            case ITEM -> "#item=" + number;
        };
    }

    /** For messages, with a blank behind: nothing, {@code line 3: } or {@code item 3: }. */
    public String lead() {
        return switch (unit) {
            case WHOLE -> "";
            case LINE -> "line " + number + ": ";
            case ITEM -> "item " + number + ": ";
        };
    }
}
