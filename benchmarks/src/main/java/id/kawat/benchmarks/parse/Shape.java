package id.kawat.benchmarks.parse;

import java.util.function.IntFunction;

/**
 * A kind of wire file that can be made in any size.
 *
 * @param items articles in a file of factor 1
 * @param grows whether a larger file holds more articles, rather than a longer one
 * @param maker of the file that is {@code factor} times the ordinary one
 */
record Shape(String name, int items, boolean grows, IntFunction<byte[]> maker) {

    static Shape ofOne(String name, IntFunction<byte[]> maker) {
        return new Shape(name, 1, false, maker);
    }

    static Shape ofMany(String name, int items, IntFunction<byte[]> maker) {
        return new Shape(name, items, true, maker);
    }

    byte[] bytes(int factor) {
        return maker.apply(factor);
    }

    /** How many articles are to come out of it. */
    int items(int factor) {
        return grows ? items * factor : items;
    }
}
