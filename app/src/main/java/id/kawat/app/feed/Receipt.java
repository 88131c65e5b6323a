package id.kawat.app.feed;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of one upload.
 *
 * @param answer ingest's answer: {@code accepted}, {@code ignored}, {@code rejected}
 */
record Receipt(String origin, JsonNode answer) {

    int accepted() {
        return answer.path("accepted").size();
    }

    int ignored() {
        return answer.path("ignored").size();
    }

    int rejected() {
        return answer.path("rejected").size();
    }
}
