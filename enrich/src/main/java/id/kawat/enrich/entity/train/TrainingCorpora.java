package id.kawat.enrich.entity.train;

import id.kawat.enrich.text.Language;
import java.util.List;

/**
 * What a model is trained from.
 *
 * @param train labelled by the conventions that given tokens will be judged by
 * @param other labelled by other conventions
 * @param dev held out: none of its sentences is trained on
 * @param marked lines of running text with the names marked, by the conventions running text will be judged by
 * @param raw texts without labels: articles or sentences
 * @param pos lines of a word and its part of speech
 */
public record TrainingCorpora(
        Language language,
        List<LabelledSentence> train,
        List<LabelledSentence> other,
        List<LabelledSentence> dev,
        List<String> marked,
        Iterable<String> raw,
        List<String> pos) {}
