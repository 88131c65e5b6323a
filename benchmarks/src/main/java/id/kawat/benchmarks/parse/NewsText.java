package id.kawat.benchmarks.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copy made of our own words, the same for the same length: paragraphs of some forty words, with quotes, names and numbers. */
public final class NewsText {

    private static final String[] WORDS =
            ("warga desa sungai jalan pasar panen kapal pagi hujan jembatan rapat harga beras sekolah guru dokter listrik air bukit"
                            + " pelabuhan membahas menunggu memperbaiki membuka menjual menanam mengirim melihat kembali sejak karena"
                            + " setelah sebelum dengan untuk dari kepada yang sudah belum akan tidak lebih café Kiaracondong Sukajadi"
                            + " Wonorejo Tarnholm 2026 14,5 Rp12.000")
                    .split(" ", -1);

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

    /** Paragraphs with the markup that editors put in. */
    static String html(int words) {
        List<String> paragraphs = NewsText.paragraphs(words);
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> "<p>" + marked(paragraphs.get(i), i) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String marked(String paragraph, int number) {
        return switch (number % 4) {
            case 0 -> paragraph.replaceFirst("(\\w+) (\\w+)", "<strong>$1</strong> $2");
            case 1 ->
                paragraph + " <a href=\"https://kedu.example/topik?a=1&amp;b=2\" title=\"Topik\">Topik</a> &amp; lain";
            default -> paragraph;
        };
    }

    /** A web page with one article, as publishers make them. */
    public static String page(int words, String address) {
        return """
                <!doctype html>
                <html lang="id"><head><meta charset="utf-8"><title>Warga Wonorejo Mulai Panen Raya | Kabar Kedu</title>
                <script>window.dataLayer = [];</script>
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline":
                "Warga Wonorejo Mulai Panen Raya", "datePublished": "2026-11-16T07:00:00+07:00", "author": {"@type": "Person",
                "name": "Sri Wulandari"}, "inLanguage": "id"}</script></head><body><nav><ul><li><a href="/">Beranda</a></li></ul></nav>
                """
                + "<link rel=\"canonical\" href=\"" + address + "\">"
                + """
                <article><h1>Warga Wonorejo Mulai Panen Raya</h1>
                """
                + html(words)
                + "</article><aside><p>Terbaru</p></aside><footer>Hak cipta Kabar Kedu</footer></body></html>\n";
    }
}
