package id.kawat.gateway.http;

import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** What can be followed over HTTP, and what it can be filtered by. */
@SuppressWarnings("ImmutableEnumChecker") // a topic is a record, and the list is one of List.of
enum Feed {
    QUOTES(
            Topics.QUOTES,
            "kind",
            List.of(Parameter.SPEAKER, Parameter.ENTITY, Parameter.SOURCE, Parameter.LANG, Parameter.KIND)),
    ENTITIES(Topics.ENTITIES, "type", List.of(Parameter.ENTITY, Parameter.SOURCE, Parameter.LANG, Parameter.KIND)),
    ARTICLES(
            Topics.ARTICLES,
            "article.kind",
            List.of(Parameter.SPEAKER, Parameter.ENTITY, Parameter.SOURCE, Parameter.LANG, Parameter.KIND)),
    CHANGES(Topics.CHANGES, "what", List.of(Parameter.SOURCE, Parameter.KIND));

    private final Topic<? extends SpecificRecord> topic;
    private final String kindField;
    private final List<Parameter> filters;

    Feed(Topic<? extends SpecificRecord> topic, String kindField, List<Parameter> filters) {
        this.topic = topic;
        this.kindField = kindField;
        this.filters = filters;
    }

    Topic<? extends SpecificRecord> topic() {
        return topic;
    }

    /** As it stands in the path. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every parameter it takes, as the document lists them. */
    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(filters);
        all.addAll(Arrays.asList(Parameter.SINCE, Parameter.UNTIL, Parameter.CURSOR, Parameter.LIMIT));
        return all;
    }

    /** The field that {@code kind} looks at. */
    String kindField() {
        return kindField;
    }

    /** What {@code kind} can be, from the contract. */
    List<String> kinds() {
        Schema schema = SpecificData.get().getSchema(topic.valueType());
        for (String field : kindField.split("\\.", -1)) {
            schema = schema.getField(field).schema();
        }
        return schema.getEnumSymbols().stream()
                .map(symbol -> symbol.toLowerCase(Locale.ROOT))
                .toList();
    }
}
