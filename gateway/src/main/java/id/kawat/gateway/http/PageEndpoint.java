package id.kawat.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.log.Delivery;
import id.kawat.gateway.log.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A feed in pages, each with the cursor to the next. */
final class PageEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A filter that fits seldom lets a page look at much; after this it is given as it is, with the cursor to go on. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int RECORDS_AT_ONCE = 500;

    private final LongSupplier nanos;

    PageEndpoint(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** {@code items}, the {@code cursor} behind them, and whether there is {@code more} now. */
    ObjectNode page(Reading reading, int limit) {
        long giveUp = nanos.getAsLong() + LONGEST_NANOS;
        List<Delivery> items = new ArrayList<>();
        boolean more = true;
        while (more && items.size() < limit && nanos.getAsLong() < giveUp) {
            if (reading.isLive()) {
                int most = Math.min(RECORDS_AT_ONCE, limit - items.size());
                Optional<List<Delivery>> found = reading.live(most);
                found.ifPresent(items::addAll);
                more = found.isPresent() && !reading.isAtEnd();
            } else {
                items.addAll(Waiting.on(reading.past(limit - items.size())));
            }
        }
        return json(items, reading.cursor(), more);
    }

    private static ObjectNode json(List<Delivery> items, String cursor, boolean more) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode array = page.putArray("items");
        for (Delivery item : items) {
            array.add(((ObjectNode) tree(item.result().json())).put("cursor", item.cursor()));
        }
        return page.put("cursor", cursor).put("more", more);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("we wrote it ourselves", impossible);
        }
    }
}
