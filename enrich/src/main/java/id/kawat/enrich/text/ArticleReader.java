package id.kawat.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the structure of a text: tokens, lines, what is not copy, quotations, sentences, language. Thread-safe. */
public final class ArticleReader {

    private final Tokeniser tokeniser;
    private final SentenceSplitter sentences;
    private final LanguageGuesser languages;
    private final BoilerplateFinder boilerplate;
    private final DatelineReader datelines;

    public ArticleReader(Vocabulary vocabulary) {
        PhraseTable.Builder abbreviations = new PhraseTable.Builder();
        PhraseTable.Builder starters = new PhraseTable.Builder();
        for (Language language : vocabulary.languages()) {
            WordFile words = vocabulary.of(language, "text");
            abbreviations.add(words.section("abbreviations"), 1);
            starters.add(words.section("sentence starters"), 1);
        }
        tokeniser = new Tokeniser(abbreviations.build());
        sentences = new SentenceSplitter(starters.build());
        languages = new LanguageGuesser(vocabulary);
        boilerplate = new BoilerplateFinder(vocabulary);
        datelines = new DatelineReader(vocabulary);
    }

    /**
     * The structure of a text.
     *
     * @param stated the language the provider states
     */
    public ArticleText read(String text, Optional<Language> stated) {
        Tokens tokens = tokeniser.tokenise(text);
        List<Boilerplate> notCopy = new ArrayList<>();
        List<Paragraph> paragraphs = boilerplate.mark(text, tokens, lines(tokens), notCopy);
        List<Quotation> quotations = new QuotationPairer(text, tokens).pair(paragraphs);
        return new ArticleText(
                text,
                languages.guess(tokens, stated),
                datelines.read(text, tokens, paragraphs),
                tokens,
                paragraphs,
                sentences.split(tokens, paragraphs, quotations),
                quotations,
                notCopy);
    }

    private static List<Paragraph> lines(Tokens tokens) {
        List<Paragraph> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.isLineStart(i)) {
                lines.add(new Paragraph(Paragraph.Kind.COPY, start, i));
                start = i;
            }
        }
        return tokens.size() == 0 ? List.of() : lines;
    }
}
