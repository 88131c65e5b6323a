package id.kawat.app.feed;

import id.kawat.app.cli.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Uploads one after the other; what is cut out of large files is only read when it is their turn. For one thread. */
final class Uploads implements Iterator<Upload>, AutoCloseable {

    private final Deque<UploadSource> sources;
    private final Deque<Upload> ready = new ArrayDeque<>();
    private final long size;

    Uploads(Collection<UploadSource> sources) {
        this.sources = new ArrayDeque<>(sources);
        boolean known = sources.stream().allMatch(source -> source.size() >= 0);
        this.size = known ? sources.stream().mapToLong(UploadSource::size).sum() : -1;
    }

    /** Bytes of all files; -1 where one of them is a pipe. */
    long size() {
        return size;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !sources.isEmpty()) {
            advance(sources.element());
        }
        return !ready.isEmpty();
    }

    private void advance(UploadSource source) {
        try {
            source.next().ifPresentOrElse(ready::add, () -> close(sources.remove()));
        } catch (IOException | UncheckedIOException cause) {
            throw CommandFailure.failed("can't read " + source.name() + ": " + cause.getMessage(), cause);
        }
    }

    @Override
    public Upload next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all is uploaded");
        }
        return ready.remove();
    }

    /** Files still open are closed. */
    @Override
    public void close() {
        sources.forEach(Uploads::close);
    }

    private static void close(UploadSource source) {
        try {
            source.close();
        } catch (IOException cause) {
            throw CommandFailure.failed("can't close " + source.name() + ": " + cause.getMessage(), cause);
        }
    }
}
