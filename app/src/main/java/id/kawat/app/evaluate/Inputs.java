package id.kawat.app.evaluate;

import id.kawat.app.cli.CommandFailure;
import id.kawat.enrich.entity.train.ColumnFile;
import id.kawat.enrich.entity.train.LabelledSentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that training and evaluation read, and what a user is told where one can't be read. */
public final class Inputs {

    private Inputs() {}

    /** Work that reads files. */
    @FunctionalInterface
    public interface Reading {

        void run() throws IOException;
    }

    /**
     * Does the work; a file that is missing or wrong is the user's to mend.
     *
     * @throws CommandFailure naming the file
     */
    public static void reading(Reading work) {
        try {
            work.run();
        } catch (NoSuchFileException missing) {
            throw noFile(missing);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause() instanceof NoSuchFileException missing ? noFile(missing) : failed(wrapped);
        } catch (IOException cause) {
            throw failed(cause);
        } catch (IllegalArgumentException wrong) {
            throw CommandFailure.wrongUsage(String.valueOf(wrong.getMessage()));
        }
    }

    private static CommandFailure noFile(NoSuchFileException missing) {
        return CommandFailure.wrongUsage("there is no file " + missing.getFile());
    }

    private static CommandFailure failed(Exception cause) {
        return CommandFailure.failed(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }

    /** The labelled sentences of column files. */
    public static List<LabelledSentence> sentences(List<Path> files) throws IOException {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Path file : files) {
            sentences.addAll(ColumnFile.read(file.toString(), Files.readAllLines(file)));
        }
        return sentences;
    }

    /** The lines of files, one after another. */
    public static List<String> lines(List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }
}
