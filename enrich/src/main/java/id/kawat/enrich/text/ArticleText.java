package id.kawat.enrich.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text and its structure: what every finder of entities and quotes starts from.
 *
 * @param text the body as it was stored; all spans point into it
 * @param language empty where it could not be told
 * @param paragraphs every line with a token in it
 * @param sentences of copy and headings, in the order of the text
 * @param quotations of copy, in the order of the text, without overlap
 */
public record ArticleText(
        String text,
        Optional<Language> language,
        Optional<Dateline> dateline,
        Tokens tokens,
        List<Paragraph> paragraphs,
        List<Sentence> sentences,
        List<Quotation> quotations,
        List<Boilerplate> boilerplate) {

    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
        boilerplate = List.copyOf(boilerplate);
    }

    /** Index of the first quotation that starts at that token or later; their number where there is none. */
    public int firstQuotationFrom(int token) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).firstToken() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether a whole quotation stands within these tokens. */
    public boolean hasQuotation(int from, int end) {
        int first = firstQuotationFrom(from);
        return first < quotations.size() && quotations.get(first).endToken() <= end;
    }

    /** For each token the index of the quotation it stands in, marks included, or -1. */
    public int[] quotationOfTokens() {
        int[] index = new int[tokens.size()];
        Arrays.fill(index, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(index, quotations.get(q).firstToken(), quotations.get(q).endToken(), q);
        }
        return index;
    }

    /** For each token the index of its sentence, or -1 in boilerplate. */
    public int[] sentenceOfTokens() {
        int[] index = new int[tokens.size()];
        Arrays.fill(index, -1);
        for (int s = 0; s < sentences.size(); s++) {
            Arrays.fill(index, sentences.get(s).firstToken(), sentences.get(s).endToken(), s);
        }
        return index;
    }
}
