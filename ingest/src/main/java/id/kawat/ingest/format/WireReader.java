package id.kawat.ingest.format;

import id.kawat.ingest.anpa.Anpa1312;
import id.kawat.ingest.iptc7901.Iptc7901;
import id.kawat.ingest.json.JsonWire;
import id.kawat.ingest.jsonl.ArticleModel;
import id.kawat.ingest.mail.Mail;
import id.kawat.ingest.newsml.NewsMl;
import id.kawat.ingest.newsmlg2.NewsMlG2;
import id.kawat.ingest.ninjs.Ninjs;
import id.kawat.ingest.nitf.Nitf;
import id.kawat.ingest.plaintext.PlainText;
import id.kawat.ingest.syndication.Syndication;
import id.kawat.ingest.warc.WebArchive;
import id.kawat.ingest.webpage.WebPage;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.StreamedFormat;
import id.kawat.ingest.wire.WireFormat;
import id.kawat.ingest.wire.WireInput;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads wire files and requests: chooses the format by content and gives an outcome for each item. Needs no Kafka, opens
 * nothing, throws for no input. Immutable and thread-safe.
 */
public final class WireReader {

    /** What streamed formats are recognised by. */
    private static final int OPENING = 8192;

    private final List<StreamedFormat> streamed;
    private final List<WireFormat> formats;

    /**
     * @param streamed formats of files that may be larger than memory, asked first
     * @param formats in the order in which they are asked; the first that recognises the input reads it
     */
    public WireReader(List<StreamedFormat> streamed, List<WireFormat> formats) {
        this.streamed = List.copyOf(streamed);
        this.formats = List.copyOf(formats);
    }

    /** Every format we read, those first that say most clearly what they are. */
    public static WireReader standard() {
        return new WireReader(
                List.of(new WebArchive()),
                List.of(
                        new NewsMlG2(),
                        new NewsMl(),
                        new Nitf(),
                        new Anpa1312(),
                        new Iptc7901(),
                        new JsonWire(List.of(new Ninjs(), new ArticleModel())),
                        new Syndication(),
                        new WebPage(),
                        new Mail(),
                        new PlainText()));
    }

    /**
     * Hands over one outcome for each item, in their order; at least one. Only files of the streamed formats are not held in
     * memory as a whole.
     *
     * @param in read to its end, not closed
     * @throws IOException if the stream can't be read
     */
    public void read(InputStream in, ReadHints hints, Consumer<WireOutcome> outcomes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(OPENING);
        byte[] opening = buffered.readNBytes(OPENING);
        buffered.reset();
        Optional<StreamedFormat> format = streamedFormatOf(opening);
        if (format.isPresent()) {
            String name = format.get().name();
            format.get().read(buffered, opening, hints, outcome -> outcomes.accept(finished(outcome, name, hints)));
        } else {
            readWhole(buffered.readAllBytes(), hints).forEach(outcomes);
        }
    }

    /**
     * Whether files that open so are read from a stream in bounded memory, hence may be of any size.
     *
     * @param opening some thousand bytes, or all where there are fewer
     */
    public boolean streams(byte[] opening) {
        return streamedFormatOf(opening).isPresent();
    }

    private static WireOutcome finished(WireOutcome outcome, String format, ReadHints hints) {
        WireOutcome finished = ContractDefaults.fill(Editorial.read(outcome, hints), hints);
        return finished instanceof Rejected rejected ? rejected.by(format) : finished;
    }

    private Optional<StreamedFormat> streamedFormatOf(byte[] opening) {
        return streamed.stream().filter(format -> format.recognises(opening)).findFirst();
    }

    /** Names of all formats, in the order in which they are asked. */
    public List<String> formats() {
        return Stream.concat(
                        streamed.stream().map(StreamedFormat::name),
                        formats.stream().flatMap(format -> format.names().stream()))
                .toList();
    }

    /** How the input would be read and why, for people. */
    public Recognition recognise(byte[] bytes, ReadHints hints) {
        Optional<StreamedFormat> archive = streamedFormatOf(Arrays.copyOf(bytes, Math.min(OPENING, bytes.length)));
        if (archive.isPresent()) {
            return new Recognition(
                    archive.map(StreamedFormat::name),
                    Optional.of("its first line"),
                    List.of(),
                    Optional.empty(),
                    List.of());
        }
        WireInput input = new WireInput(bytes, hints.charset());
        Optional<Decoded> decoded = input.decoded();
        Optional<WireFormat> chosen = NoText.in(input).isPresent() ? Optional.empty() : formatOf(input, hints);
        return new Recognition(
                chosen.map(WireFormat::name),
                chosen.map(WireFormat::sign),
                formats.stream()
                        .map(WireFormat::name)
                        .takeWhile(name -> chosen.filter(format -> format.name().equals(name))
                                .isEmpty())
                        .toList(),
                decoded.map(text -> text.charset().name()),
                decoded.map(Decoded::warnings).orElse(List.of()));
    }

    /** One outcome for each item in the bytes, in their order; at least one. */
    public List<WireOutcome> read(byte[] bytes, ReadHints hints) {
        byte[] opening = Arrays.copyOf(bytes, Math.min(OPENING, bytes.length));
        if (streamedFormatOf(opening).isEmpty()) {
            return readWhole(bytes, hints);
        }
        List<WireOutcome> outcomes = new ArrayList<>();
        try {
            read(new ByteArrayInputStream(bytes), hints, outcomes::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be read", impossible);
        }
        return outcomes;
    }

    /**
     * Reads one item out of a file as the format that the file had, whatever the item alone looks like: a broken line of JSON
     * must not become an article in plain text. As {@link #read(byte[], ReadHints)} where there is no such format.
     */
    public List<WireOutcome> readItem(byte[] bytes, String format, ReadHints hints) {
        return formats.stream()
                .filter(known -> known.name().equals(format))
                .findFirst()
                .map(known -> guarded(known, new WireInput(bytes, hints.charset()), hints))
                .orElseGet(() -> read(bytes, hints));
    }

    private List<WireOutcome> readWhole(byte[] bytes, ReadHints hints) {
        WireInput input = new WireInput(bytes, hints.charset());
        Optional<Rejected> noText = NoText.in(input);
        if (noText.isPresent()) {
            return List.of(noText.get());
        }
        return formatOf(input, hints)
                .map(format -> guarded(format, input, hints))
                .orElseGet(() -> List.of(unrecognised(input)));
    }

    /** No format throws; should one all the same, its file is refused and its neighbours are read. */
    private static List<WireOutcome> guarded(WireFormat format, WireInput input, ReadHints hints) {
        try {
            return format.read(input, hints).stream()
                    .map(outcome -> finished(outcome, format.name(), hints))
                    .toList();
        } catch (RuntimeException | StackOverflowError brokeDown) {
            return List.of(
                    Rejected.brokenDown(input.whole(), format.name(), brokeDown).by(format.name()));
        }
    }

    private Optional<WireFormat> formatOf(WireInput input, ReadHints hints) {
        return formats.stream()
                .filter(format -> hints.format().filter(format.name()::equals).isPresent())
                .filter(format -> format.recognises(input))
                .findFirst()
                .or(() -> formats.stream()
                        .filter(format -> format.recognises(input))
                        .findFirst());
    }

    private WireOutcome unrecognised(WireInput input) {
        String known = formats.stream().map(WireFormat::name).collect(Collectors.joining(", "));
        return new Rejected(
                input.whole(), ReasonClass.FORMAT_UNRECOGNISED, "text, but in none of the formats " + known);
    }
}
