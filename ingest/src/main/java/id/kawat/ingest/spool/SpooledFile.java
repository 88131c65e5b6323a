package id.kawat.ingest.spool;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file as it was seen; equal as long as it has not changed.
 *
 * @param size in bytes
 */
public record SpooledFile(Path path, long size, FileTime modified) {}
