package id.kawat.benchmarks.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Copy made of our own words, the same for the same length: paragraphs of some forty words, with quotes, names and numbers. */
final class NewsText {

    private static final String[] WORDS =
            ("warga desa sungai jalan pasar panen kapal pagi hujan jembatan rapat harga beras sekolah guru dokter listrik air bukit"
                            + " pelabuhan membahas menunggu memperbaiki membuka menjual menanam mengirim melihat kembali sejak karena"
                            + " setelah sebelum dengan untuk dari kepada yang sudah belum akan tidak lebih café Kiaracondong Sukajadi"
                            + " Wonorejo Tarnholm 2026 14,5 Rp12.000")
                    .split(" ");

    private static final int WORDS_IN_PARAGRAPH = 40;

    private NewsText() {}

    /** Paragraphs that have about this many words together. */
    static List<String> paragraphs(int words) {
        Random random = new Random(words);
        List<String> paragraphs = new ArrayList<>();
        for (int left = words; left > 0; left -= WORDS_IN_PARAGRAPH) {
            paragraphs.add(paragraph(Math.min(left, WORDS_IN_PARAGRAPH), random));
        }
        return paragraphs;
    }

    private static String paragraph(int words, Random random) {
        StringBuilder text = new StringBuilder("Warga");
        for (int i = 1; i < words; i++) {
            boolean sentenceEnds = i % 13 == 12;
            text.append(' ')
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(sentenceEnds ? "." : i % 7 == 6 ? "," : "");
        }
        return random.nextInt(3) == 0
                ? "“" + text + ",” kata Ratna Widyaningsih, ketua kelompok tani."
                : text.append('.').toString();
    }
}
