package id.kawat.ingest.source;

/**
 * What is wrong with a source.
 *
 * @param source its id
 * @param silent whether nothing comes now, for longer than its contract says
 * @param holes in its numbering, since start
 */
public record SourceAlerts(String source, boolean silent, long holes) {

    /** For people: {@code knn silent, 2 holes}. */
    public String inWords() {
        String counted = holes == 0 ? "" : holes == 1 ? "1 hole" : holes + " holes";
        return source + (silent ? " silent" : "") + (silent && holes > 0 ? "," : "") + (holes > 0 ? " " + counted : "");
    }

    boolean any() {
        return silent || holes > 0;
    }
}
