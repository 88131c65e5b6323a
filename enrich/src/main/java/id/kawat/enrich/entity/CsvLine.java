package id.kawat.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of a comma-separated file, blanks around its fields removed. A field in quotation marks may hold commas, line feeds and
 * doubled quotation marks.
 *
 * @param number of the line it begins in, from 1
 */
record CsvLine(int number, List<String> fields) {

    CsvLine {
        fields = List.copyOf(fields);
    }

    /** Makes the exception for a line that can't be read. */
    interface Objection {

        IllegalArgumentException at(int line, String what);
    }

    /**
     * All records that are not blank.
     *
     * @throws IllegalArgumentException made by {@code objection}, if a quotation mark is never closed or text follows one
     */
    static List<CsvLine> all(String text, Objection objection) {
        List<CsvLine> lines = new ArrayList<>();
        Reader reader = new Reader(text, objection);
        while (reader.at < text.length()) {
            int number = reader.line;
            List<String> fields = reader.record();
            if (fields.size() > 1 || !fields.get(0).isEmpty()) {
                lines.add(new CsvLine(number, fields));
            }
        }
        return lines;
    }

    private static final class Reader {

        private final String text;
        private final Objection objection;
        private int at;
        private int line = 1;

        private Reader(String text, Objection objection) {
            this.text = text;
            this.objection = objection;
        }

        private List<String> record() {
            List<String> fields = new ArrayList<>(4);
            while (true) {
                fields.add(field());
                if (at >= text.length() || text.charAt(at) != ',') {
                    break;
                }
                at++;
            }
            if (at < text.length()) {
                at++;
                line++;
            }
            return fields;
        }

        private String field() {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '"') {
                String quoted = quoted();
                skipBlanks();
                if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                    throw objection.at(line, "text follows the closing quotation mark of a field");
                }
                return quoted;
            }
            int start = at;
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private String quoted() {
            int opened = line;
            StringBuilder field = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean doubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (c == '"' && !doubled) {
                    at++;
                    return field.toString().strip();
                }
                at += doubled ? 1 : 0;
                line += c == '\n' ? 1 : 0;
                field.append(c);
            }
            throw objection.at(opened, "a quotation mark is never closed");
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
