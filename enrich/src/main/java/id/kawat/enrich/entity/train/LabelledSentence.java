package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.CrfTagging;
import id.kawat.enrich.entity.crf.Labels;
import id.kawat.enrich.entity.crf.UnitReader;
import id.kawat.enrich.entity.crf.Units;
import java.util.Arrays;
import java.util.List;

/** A sentence of a column file: its tokens, the label of each, and both again as units. */
public final class LabelledSentence {

    private final List<String> tokens;
    private final byte[] tokenLabels;
    private final Units units;
    private final byte[] unitLabels;

    public LabelledSentence(List<String> tokens, byte[] tokenLabels) {
        this.tokens = List.copyOf(tokens);
        this.tokenLabels = tokenLabels.clone();
        this.units = UnitReader.ofTokens(this.tokens);
        this.unitLabels = toUnits();
    }

    public List<String> tokens() {
        return tokens;
    }

    public byte[] tokenLabels() {
        return tokenLabels.clone();
    }

    Units units() {
        return units;
    }

    byte[] unitLabels() {
        return unitLabels;
    }

    /** A name whose first token is a mere sign begins at its first word. */
    private byte[] toUnits() {
        byte[] labels = new byte[units.size()];
        int before = Labels.OUTSIDE;
        int from = 0;
        for (int unit = 0; unit < labels.length; unit++) {
            int token = units.token(unit);
            int label = tokenLabels[token];
            boolean begun = label != Labels.OUTSIDE && beganSince(from, token, label);
            if (Labels.isInside(label) && (begun || !Labels.mayFollow(label, before))) {
                label = Labels.begin(Labels.type(label));
            }
            labels[unit] = (byte) label;
            before = label;
            from = token + 1;
        }
        return labels;
    }

    private boolean beganSince(int from, int token, int label) {
        for (int i = from; i < token; i++) {
            if (tokenLabels[i] == Labels.begin(Labels.type(label))) {
                return true;
            }
        }
        return false;
    }

    /** The labels that a field gives to the tokens. */
    public byte[] label(CrfTagging tagging) {
        return toTokens(tagging.label(units));
    }

    /** Labels of the tokens from labels of the units: signs within a name belong to it, others do not. */
    byte[] toTokens(byte[] labels) {
        byte[] spread = new byte[tokens.size()];
        Arrays.fill(spread, (byte) Labels.OUTSIDE);
        for (int unit = 0; unit < units.size(); unit++) {
            int token = units.token(unit);
            spread[token] = labels[unit];
            for (int i = token - 1; Labels.isInside(labels[unit]) && i > units.token(unit - 1); i--) {
                spread[i] = labels[unit];
            }
        }
        return spread;
    }
}
