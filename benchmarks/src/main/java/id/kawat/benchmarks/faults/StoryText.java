package id.kawat.benchmarks.faults;

import java.util.List;
import java.util.Random;

/** Sentences with people, places and quotes in them, put together by chance. */
final class StoryText {

    private static final List<String> PEOPLE = List.of(
            "Ratna Widyaningsih",
            "Bagus Prakoso",
            "Yohana Tandililing",
            "Hendra Siregar",
            "Maya Lestaluhu",
            "Agung Wicaksana",
            "Siti Nurhaliza Rahman",
            "Dominggus Kambuaya");
    private static final List<String> ROLES = List.of(
            "Kepala Dinas Pertanian",
            "Wakil Bupati",
            "Ketua Koperasi Nelayan",
            "Direktur Rumah Sakit Umum Daerah",
            "Juru Bicara Balai Sungai");
    private static final List<String> PLACES =
            List.of("Temanggung", "Makassar", "Ambon", "Banjarmasin", "Jayapura", "Magelang", "Kupang", "Padang");
    private static final List<String> MATTERS = List.of(
            "panen raya", "perbaikan jembatan", "pasar malam", "sekolah baru", "jalur kereta", "banjir kiriman");
    private static final List<String> WORDS = List.of(
            "Pekerjaan ini harus selesai sebelum musim hujan",
            "Warga sudah menunggu terlalu lama",
            "Anggaran tahun depan akan kami tambah",
            "Tidak ada alasan untuk menunda lagi",
            "Semua pihak diminta tetap tenang");
    private static final List<String> CUES = List.of("kata", "ujar", "tutur", "ungkap");

    private final Random random;

    StoryText(Random random) {
        this.random = random;
    }

    String headline() {
        return "Warga " + one(PLACES) + " Sambut " + one(MATTERS) + " ke-" + random.nextInt(1000);
    }

    /** Three to six paragraphs, of about fifteen words each. */
    String body() {
        StringBuilder body = new StringBuilder(opening());
        int paragraphs = 2 + random.nextInt(4);
        for (int i = 0; i < paragraphs; i++) {
            body.append('\n').append(random.nextBoolean() ? quote() : plain());
        }
        return body.toString();
    }

    private String opening() {
        return one(PLACES) + " - " + one(ROLES) + " " + one(PEOPLE) + " meninjau " + one(MATTERS) + " di " + one(PLACES)
                + ", tahap ke-" + random.nextInt(1000) + ".";
    }

    private String quote() {
        return "“" + one(WORDS) + ", setidaknya " + random.nextInt(1000) + " hari,” " + one(CUES) + " " + one(PEOPLE)
                + " di " + one(PLACES) + ".";
    }

    private String plain() {
        return "Menurut " + one(PEOPLE) + ", " + one(MATTERS) + " di " + one(PLACES) + " melibatkan "
                + random.nextInt(1000) + " orang dari " + one(PLACES) + " dan sekitarnya.";
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
