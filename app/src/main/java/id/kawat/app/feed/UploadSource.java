package id.kawat.app.feed;

import id.kawat.ingest.warc.WarcPortions;
import id.kawat.ingest.warc.WarcPortions.Portion;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A file or pipe, cut into what a request can hold: archives by records, JSON Lines by lines, all else as it is. For one thread. */
final class UploadSource implements Closeable {

    /** A portion of JSON Lines ends at the first line that reaches this many bytes. */
    private static final int PORTION_BYTES = 1 << 20;

    private final String name;
    private final Optional<Path> file;
    private final long size;
    private final InputStream pipe;
    private Optional<CountedInput> in = Optional.empty();
    private Optional<WarcPortions> archive = Optional.empty();
    private long told;
    private int line = 1;
    private boolean begun;

    private UploadSource(String name, Optional<Path> file, long size, InputStream pipe) {
        this.name = name;
        this.file = file;
        this.size = size;
        this.pipe = pipe;
    }

    static UploadSource of(Path file) throws IOException {
        return new UploadSource(file.toString(), Optional.of(file), Files.size(file), InputStream.nullInputStream());
    }

    static UploadSource ofPipe(InputStream pipe) {
        return new UploadSource("stdin", Optional.empty(), -1, pipe);
    }

    String name() {
        return name;
    }

    /** In bytes; -1 where nobody knows. */
    long size() {
        return size;
    }

    /** The next part; empty behind the last. */
    Optional<Upload> next() throws IOException {
        Optional<Instant> written = file.isPresent()
                ? Optional.of(Files.getLastModifiedTime(file.get()).toInstant())
                : Optional.empty();
        return nextPart().map(upload -> upload.writtenAt(written));
    }

    private Optional<Upload> nextPart() throws IOException {
        if (!begun) {
            begun = true;
            return first();
        }
        return archive.isPresent() ? portion(archive.get()) : in.isPresent() ? lines(in.get()) : Optional.empty();
    }

    private Optional<Upload> first() throws IOException {
        CountedInput opened = new CountedInput(file.isPresent() ? Files.newInputStream(file.get()) : pipe);
        in = Optional.of(opened);
        archive = WarcPortions.of(opened);
        if (archive.isPresent()) {
            return portion(archive.get());
        }
        return isLongJsonLines() ? lines(opened) : Optional.of(whole(opened));
    }

    private boolean isLongJsonLines() {
        String lower = name.toLowerCase(Locale.ROOT);
        return size > PORTION_BYTES && (lower.endsWith(".jsonl") || lower.endsWith(".ndjson"));
    }

    /** Files are read again when they are posted, so that a folder of them is never in memory. */
    private Upload whole(CountedInput opened) throws IOException {
        Upload upload = file.isPresent()
                ? Upload.later(name, size, () -> Files.readAllBytes(file.get()))
                : Upload.of(name, 0, opened.readAllBytes());
        close();
        return upload;
    }

    private Optional<Upload> portion(WarcPortions portions) throws IOException {
        Optional<Portion> next = portions.next();
        return next.map(
                portion -> Upload.of(name + "#from-record=" + portion.firstRecord(), progress(), portion.bytes()));
    }

    private Optional<Upload> lines(CountedInput opened) throws IOException {
        int first = line;
        byte[] bytes = opened.lines(PORTION_BYTES);
        for (byte unit : bytes) {
            line += unit == '\n' ? 1 : 0;
        }
        return bytes.length == 0
                ? Optional.empty()
                : Optional.of(Upload.of(name + "#from-line=" + first, progress(), bytes));
    }

    /** Bytes read since it was last asked. */
    private long progress() {
        long read = in.map(CountedInput::count).orElse(told);
        long more = read - told;
        told = read;
        return more;
    }

    @Override
    public void close() throws IOException {
        if (in.isPresent() && file.isPresent()) {
            in.get().close();
        }
        in = Optional.empty();
    }
}
