package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.crf.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads column files of labelled sentences: a token a line, columns parted by blanks or tabs, an empty line between
 * sentences. The token stands first and the label last; where lines are numbered (Universal NER), they are second and third.
 * Types may be called PER or PERSON, ORG or ORGANISATION, LOC or PLACE; any other is no name.
 */
public final class ColumnFile {

    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(-\\d+)?");
    private static final Pattern LABEL = Pattern.compile("O|[BI]-\\S+");

    private final List<LabelledSentence> sentences = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Byte> labels = new ArrayList<>();

    private ColumnFile() {}

    /**
     * The sentences of a file.
     *
     * @param name what messages call the file
     * @throws IllegalArgumentException naming file and line if a line has no label in its last column
     */
    public static List<LabelledSentence> read(String name, List<String> lines) {
        ColumnFile file = new ColumnFile();
        for (int i = 0; i < lines.size(); i++) {
            file.addLine(name, i + 1, lines.get(i).strip());
        }
        file.endSentence();
        return file.sentences;
    }

    private void addLine(String name, int number, String line) {
        if (line.isEmpty()) {
            endSentence();
            return;
        }
        String[] columns = BLANKS.split(line);
        Optional<String> label = label(columns);
        if (label.isPresent()) {
            tokens.add(isNumbered(columns) ? columns[1] : columns[0]);
            labels.add((byte) toLabel(label.get()));
        } else if (!line.startsWith("#")) {
            throw new IllegalArgumentException(
                    name + ", line " + number
                            + ": no label such as O, B-PER or I-LOC in the last column; write a token and its label on each line");
        }
    }

    private static boolean isNumbered(String[] columns) {
        return columns.length >= 3
                && NUMBER.matcher(columns[0]).matches()
                && LABEL.matcher(columns[2]).matches();
    }

    private static Optional<String> label(String[] columns) {
        String label = isNumbered(columns) ? columns[2] : columns[columns.length - 1];
        return columns.length > 1 && LABEL.matcher(label).matches() ? Optional.of(label) : Optional.empty();
    }

    private int toLabel(String label) {
        Optional<EntityType> type = label.length() < 3 ? Optional.empty() : type(label.substring(2));
        if (type.isEmpty()) {
            return Labels.OUTSIDE;
        }
        int before = labels.isEmpty() ? Labels.OUTSIDE : labels.get(labels.size() - 1);
        int inside = Labels.inside(type.get());
        return label.charAt(0) == 'I' && Labels.mayFollow(inside, before) ? inside : Labels.begin(type.get());
    }

    private static Optional<EntityType> type(String name) {
        return switch (name) {
            case "PER", "PERSON" -> Optional.of(EntityType.PER);
            case "ORG", "ORGANISATION", "ORGANIZATION" -> Optional.of(EntityType.ORG);
            case "LOC", "PLACE", "LOCATION" -> Optional.of(EntityType.LOC);
            default -> Optional.empty();
        };
    }

    private void endSentence() {
        if (!tokens.isEmpty()) {
            byte[] copied = new byte[labels.size()];
            for (int i = 0; i < copied.length; i++) {
                copied[i] = labels.get(i);
            }
            sentences.add(new LabelledSentence(tokens, copied));
            tokens.clear();
            labels.clear();
        }
    }
}
