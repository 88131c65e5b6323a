package id.kawat.gateway.filter;

import id.kawat.news.ArticleEntity;
import id.kawat.news.Speaker;
import java.util.List;
import java.util.Optional;

/** Somebody or something that a result names, ready to be matched many times. */
record Named(Optional<String> entityId, List<String> words) {

    Named {
        words = List.copyOf(words);
    }

    static Named of(Speaker speaker) {
        return new Named(
                speaker.getEntityId(), NameMatch.words(speaker.getName().orElse(speaker.getText())));
    }

    static Named of(ArticleEntity entity) {
        return of(entity.getEntityId(), entity.getName());
    }

    static Named of(String entityId, String name) {
        return new Named(Optional.of(entityId), NameMatch.words(name));
    }
}
