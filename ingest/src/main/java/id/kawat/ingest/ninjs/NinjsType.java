package id.kawat.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.wire.ReasonClass;
import java.util.Locale;
import java.util.Optional;

/** Which ninjs items hold copy. */
final class NinjsType {

    private NinjsType() {}

    /** Why an item is no article; empty where it is one. An item that names no type is judged by what it has. */
    static Optional<ReasonClass> of(ObjectNode object) {
        JsonNode type = object.path("type");
        String name = type.isTextual() ? type.textValue().strip().toLowerCase(Locale.ROOT) : "";
        return switch (name) {
            case "text" -> Optional.empty();
            case "picture", "graphic", "photo" -> Optional.of(ReasonClass.NOT_AN_ARTICLE_PICTURE);
            case "audio", "video", "animation", "live_stream", "livestream" ->
                Optional.of(ReasonClass.NOT_AN_ARTICLE_MEDIA);
            case "composite", "package", "composition" -> Optional.of(ReasonClass.NOT_AN_ARTICLE_PACKAGE);
            case "event", "planning" -> Optional.of(ReasonClass.NOT_AN_ARTICLE_EVENT);
            case "concept", "person", "organisation", "place" -> Optional.of(ReasonClass.NOT_AN_ARTICLE_CONCEPT);
            default -> NinjsBody.isIn(object) || isWithdrawal(object) ? Optional.empty() : ofUnknown(object, name);
        };
    }

    private static boolean isWithdrawal(ObjectNode object) {
        return object.has("pubstatus") || object.has("pubStatus") || object.has("embargoed");
    }

    private static Optional<ReasonClass> ofUnknown(ObjectNode object, String name) {
        if (object.has("renditions")) {
            return Optional.of(ReasonClass.NOT_AN_ARTICLE_PICTURE);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(ReasonClass.NOT_AN_ARTICLE_OTHER);
    }
}
