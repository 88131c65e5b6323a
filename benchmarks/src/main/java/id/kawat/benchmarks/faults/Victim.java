package id.kawat.benchmarks.faults;

import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.util.Locale;

/** What a fault can hit, each a process of its own. */
enum Victim {
    /** With the registry in the same process. */
    BROKER(Topics.CHANGES),
    INGEST(Topics.RAW_ARTICLES),
    ENRICH(Topics.ENRICHED_ARTICLES),
    SINK(Topics.CHANGES);

    private final Topic<?> output;

    Victim(Topic<?> output) {
        this.output = output;
    }

    /** Where a new record tells that it works again. */
    Topic<?> output() {
        return output;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
