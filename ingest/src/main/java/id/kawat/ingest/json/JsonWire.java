package id.kawat.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.json.JsonFraming.Frame;
import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.util.List;

/** JSON as one object, an array of objects, or an object on each line. What an object means is for the shapes to say. */
public final class JsonWire implements WireFormat {

    private final List<JsonShape> shapes;

    /**
     * @param shapes in the order in which they are tried
     */
    public JsonWire(List<JsonShape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> names() {
        return shapes.stream().map(JsonShape::name).toList();
    }

    @Override
    public String sign() {
        return "an opening brace or bracket, or an object on most lines; its fields tell ninjs from our article model";
    }

    @Override
    public boolean recognises(WireInput input) {
        JsonFraming framing = new JsonFraming(input);
        int first = framing.skipBlanks(input.start());
        int second = framing.unitAt(framing.skipBlanks(first + input.unitBytes()));
        return switch (framing.unitAt(first)) {
            case '{' -> true;
            case '[' -> second == '{' || second == '[' || second == ']';
            default -> mostLinesAreObjects(framing);
        };
    }

    @Override
    public List<WireOutcome> read(WireInput input, ReadHints hints) {
        JsonFraming framing = new JsonFraming(input);
        List<Frame> frames = frames(input, framing);
        if (frames.isEmpty()) {
            return List.of(new Rejected(input.whole(), ReasonClass.CONTENT_EMPTY, "the array is empty"));
        }
        return frames.stream().map(frame -> read(input, frame, hints)).toList();
    }

    private static List<Frame> frames(WireInput input, JsonFraming framing) {
        if (framing.unitAt(framing.skipBlanks(input.start())) == '[') {
            return framing.elements();
        }
        List<Frame> lines = framing.lines();
        boolean eachLine = lines.size() > 1
                && !framing.isOneObject()
                && lines.stream().anyMatch(line -> framing.isObject(line.from(), line.to()));
        return eachLine ? lines : List.of(new Frame(ItemPosition.WHOLE, 0, input.bytes().length));
    }

    /** The first line may be the broken one. */
    private static boolean mostLinesAreObjects(JsonFraming framing) {
        List<Frame> lines = framing.lines();
        long objects = lines.stream()
                .filter(line -> framing.isObject(line.from(), line.to()))
                .count();
        return lines.size() > 1 && objects * 2 > lines.size();
    }

    private WireOutcome read(WireInput input, Frame frame, ReadHints hints) {
        WireItem item = new WireItem(frame.position(), input.slice(frame.from(), frame.to()));
        if (item.bytes().length > hints.maxArticleBytes()) {
            return Rejected.tooLarge(item, hints.maxArticleBytes());
        }
        return input.decode(Math.max(frame.from(), input.start()), frame.to())
                .map(text -> read(item, text, hints))
                .orElseGet(() -> Rejected.undecodable(item, input.charset()));
    }

    private WireOutcome read(WireItem item, String text, ReadHints hints) {
        try {
            JsonNode node = JsonText.parse(text);
            return node instanceof ObjectNode object ? read(item, object, hints) : notAnObject(item, node);
        } catch (JsonText.Refused refused) {
            return new Rejected(item, refused.reason(), item.position().lead() + refused.text());
        }
    }

    private WireOutcome read(WireItem item, ObjectNode object, ReadHints hints) {
        return shapes.stream()
                .filter(shape -> shape.recognises(object))
                .findFirst()
                .map(shape -> shape.read(item, object, hints))
                .orElseGet(() -> new Rejected(
                        item,
                        ReasonClass.FORMAT_UNRECOGNISED,
                        item.position().lead()
                                + "a JSON object with the fields of neither ninjs nor our article model"));
    }

    private static WireOutcome notAnObject(WireItem item, JsonNode node) {
        return node.isMissingNode()
                ? new Rejected(
                        item,
                        ReasonClass.JSON_MALFORMED,
                        item.position().lead() + "nothing where a JSON object should be")
                : new Rejected(
                        item,
                        ReasonClass.SCHEMA_TYPE,
                        item.position().lead() + "a JSON object is needed, not " + JsonFields.typeOf(node));
    }
}
