package id.kawat.benchmarks.faults;

import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.util.Locale;

/** What a fault can hit, each a process of its own. */
enum Victim {
    /** With the registry in the same process. */
    BROKER,
    INGEST,
    ENRICH,
    SINK;

    /** Where a new record tells that it works again. */
    Topic<?> output() {
        return switch (this) {
            case INGEST -> Topics.RAW_ARTICLES;
            case ENRICH -> Topics.ENRICHED_ARTICLES;
            case BROKER, SINK -> Topics.CHANGES;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
