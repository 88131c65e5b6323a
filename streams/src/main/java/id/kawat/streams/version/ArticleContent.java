package id.kawat.streams.version;

import id.kawat.news.WireArticle;
import id.kawat.streams.state.Fingerprint;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema.Field;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Tells two deliveries apart by what the provider said. How and when a delivery reached us is left out, so that the same
 * article through another door is the same. A field that holds its schema's default is left out too, so that a field that a
 * later contract adds does not make every article look changed.
 */
final class ArticleContent {

    private static final Set<String> NOT_THE_PROVIDERS = Set.of("provenance", "format", "warnings");

    /** The same in all deliveries of an article; left out, the same story under another feed's name weighs the same. */
    private static final Set<String> IDENTITY = Set.of("article_id", "source", "guid");

    private static final List<Part> PARTS = WireArticle.getClassSchema().getFields().stream()
            .filter(field -> !NOT_THE_PROVIDERS.contains(field.name()) && !IDENTITY.contains(field.name()))
            .map(Part::of)
            .toList();

    private ArticleContent() {}

    static long fingerprint(WireArticle article) {
        return Fingerprint.of(encoder -> {
            for (Part part : PARTS) {
                part.write(article, encoder);
            }
        });
    }

    private record Part(Field field, boolean hasDefault, SpecificDatumWriter<Object> writer) {

        private static final SpecificData MODEL = SpecificData.getForClass(WireArticle.class);

        static Part of(Field field) {
            return new Part(field, field.hasDefaultValue(), new SpecificDatumWriter<>(field.schema(), MODEL));
        }

        void write(WireArticle article, BinaryEncoder encoder) throws IOException {
            Object value = article.get(field.pos());
            if (hasDefault && Objects.equals(value, MODEL.getDefaultValue(field))) {
                return;
            }
            encoder.writeString(field.name());
            writer.write(value, encoder);
        }
    }
}
