package id.kawat.app.lifecycle;

import static id.kawat.app.lifecycle.WireForms.atom;
import static id.kawat.app.lifecycle.WireForms.atomDeleted;
import static id.kawat.app.lifecycle.WireForms.hour;
import static id.kawat.app.lifecycle.WireForms.iptc7901;
import static id.kawat.app.lifecycle.WireForms.newsMl;
import static id.kawat.app.lifecycle.WireForms.newsMlG2;
import static id.kawat.app.lifecycle.WireForms.ninjs;
import static id.kawat.app.lifecycle.WireForms.nitf;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that can happen to a story, as wires send it, with what is to be seen in the end. */
final class LifeCycleScript {

    /** When all of it is over but an embargo of next week. */
    static final int LAST_HOUR = 48;

    private static final int NEXT_WEEK = 200;

    /** The words by which a version whose text decides between equals is found out. */
    static final String EITHER = "either";

    /**
     * One document as it comes.
     *
     * @param hour when, in the order of the script
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Delivery(int hour, byte[] bytes) {}

    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<String, String> visible = new TreeMap<>();
    private final List<String> hidden = new ArrayList<>();

    LifeCycleScript() {
        updates();
        withdrawals();
        embargoes();
        doubts();
        clashes();
        telexes();
        feeds();
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** For each story that is to be seen in the end, by guid, what its version says. */
    Map<String, String> visible() {
        return Map.copyOf(visible);
    }

    /** Guids of the stories that must not be seen. */
    List<String> hidden() {
        return List.copyOf(hidden);
    }

    private void updates() {
        comes(1, g2("banjir", 8, "usable", "banjir delapan"));
        comes(2, g2("banjir", 9, "usable", "banjir sembilan"));
        comes(3, g2("banjir", 10, "usable", "banjir sepuluh"));
        comes(4, g2("banjir", 10, "usable", "banjir sepuluh"));
        comes(5, g2("banjir", 2, "usable", "banjir dua"));
        showsInTheEnd("urn:kn:banjir", "banjir sepuluh");

        comes(1, newsMl("pasar", 1, "Usable", "pasar satu"));
        comes(2, newsMl("pasar", 2, "Usable", "pasar dua"));
        comes(3, newsMl("pasar", 3, "Usable", "pasar tiga"));
        showsInTheEnd("urn:newsml:kn.example:20260302:pasar", "pasar tiga");

        comes(1, ninjs("urn:kn:jalan", "\"version\": \"1\",", "jalan satu"));
        comes(2, ninjs("urn:kn:jalan", "\"version\": \"2\", \"ednote\": \"KOREKSI nama\",", "jalan dua"));
        showsInTheEnd("urn:kn:jalan", "jalan dua");
    }

    private void withdrawals() {
        comes(1, g2("kapal", 1, "usable", "kapal satu"));
        comes(2, g2("kapal", 2, "canceled", "kapal dua"));
        staysHidden("urn:kn:kapal");

        comes(1, g2("gudang", 1, "usable", "gudang satu"));
        comes(2, g2("gudang", 2, "withheld", "gudang dua"));
        comes(3, g2("gudang", 3, "usable", "gudang tiga"));
        showsInTheEnd("urn:kn:gudang", "gudang tiga");

        comes(1, newsMl("kolam", 1, "Usable", "kolam satu"));
        comes(2, newsMl("kolam", 2, "Canceled", "kolam dua"));
        comes(3, newsMl("kolam", 3, "Usable", "kolam tiga"));
        showsInTheEnd("urn:newsml:kn.example:20260302:kolam", "kolam tiga");

        comes(1, newsMl("taman", 1, "Usable", "taman satu"));
        comes(2, newsMl("taman", 2, "Withheld", "taman dua"));
        staysHidden("urn:newsml:kn.example:20260302:taman");

        comes(1, nitf("nitf-sumur", "management-status='canceled'", "", "sumur batal"));
        comes(2, nitf("nitf-sumur", "management-status='usable'", "<du-key version='4'/>", "sumur empat"));
        staysHidden("nitf-sumur");

        comes(1, nitf("nitf-pabrik", "management-status='usable'", "<du-key version='1'/>", "pabrik satu"));
        comes(
                2,
                nitf(
                        "nitf-nota",
                        "management-status='usable' management-doc-idref='nitf-pabrik' management-idref-status='canceled'",
                        "",
                        "nota redaksi"));
        staysHidden("nitf-pabrik");
        showsInTheEnd("nitf-nota", "nota redaksi");
    }

    private void embargoes() {
        comes(1, g2Until("anggaran", 1, 10, "anggaran satu"));
        comes(3, g2Until("anggaran", 2, 20, "anggaran dua"));
        showsInTheEnd("urn:kn:anggaran", "anggaran dua");

        comes(1, g2Until("pidato", 1, 30, "pidato satu"));
        comes(2, g2("pidato", 2, "canceled", "pidato dua"));
        staysHidden("urn:kn:pidato");

        comes(2, g2Until("pekan", 1, NEXT_WEEK, "pekan depan"));
        staysHidden("urn:kn:pekan");

        comes(
                1,
                nitf(
                        "nitf-laporan",
                        "management-status='usable'",
                        "<date.release norm='20260302T200000Z'/><date.issue norm='20260302T010000Z'/>",
                        "laporan malam"));
        showsInTheEnd("nitf-laporan", "laporan malam");

        comes(
                1,
                nitf(
                        "nitf-lagu",
                        "management-status='usable'",
                        "<date.expire norm='20260302T150000Z'/>",
                        "lagu sehari"));
        staysHidden("nitf-lagu");

        comes(1, ninjs("urn:kn:rapor", "\"version\": \"1\", \"embargoed\": \"" + hour(12) + "\",", "rapor embargo"));
        showsInTheEnd("urn:kn:rapor", "rapor embargo");
    }

    private void doubts() {
        comes(1, newsMlG2("urn:kn:survei", 1, "usable", "<embargoed/>", "survei kosong"));
        staysHidden("urn:kn:survei");

        comes(1, newsMlG2("urn:kn:hasil", 1, "usable", "<embargoed>besok pagi</embargoed>", "hasil satu"));
        comes(9, g2("hasil", 2, "usable", "hasil dua"));
        showsInTheEnd("urn:kn:hasil", "hasil dua");

        comes(1, g2("kuota", 1, "menunggu", "kuota satu"));
        staysHidden("urn:kn:kuota");

        comes(1, ninjs("urn:kn:beras", "\"version\": \"1\", \"pubstatus\": \"nanti\",", "beras satu"));
        comes(8, ninjs("urn:kn:beras", "\"version\": \"2\", \"pubstatus\": \"usable\",", "beras dua"));
        showsInTheEnd("urn:kn:beras", "beras dua");

        comes(2, ninjs("urn:kn:uji", "\"version\": \"1\", \"embargoed\": \"segera\",", "uji tak terbaca"));
        staysHidden("urn:kn:uji");
    }

    private void clashes() {
        comes(1, ninjs("urn:kn:kembar", "\"version\": \"1\",", "kembar merah"));
        comes(2, ninjs("urn:kn:kembar", "\"version\": \"1\",", "kembar biru"));
        showsInTheEnd("urn:kn:kembar", EITHER);

        comes(
                1,
                ninjs(
                        "urn:kn:silang",
                        "\"version\": \"1\", \"versioncreated\": \"" + hour(12) + "\",",
                        "silang siang"));
        comes(2, ninjs("urn:kn:silang", "\"versioncreated\": \"" + hour(11) + "\",", "silang tanpa nomor"));
        comes(
                3,
                ninjs("urn:kn:silang", "\"version\": \"2\", \"versioncreated\": \"" + hour(10) + "\",", "silang pagi"));
        staysHidden("urn:kn:silang");

        comes(1, newsMlG2("urn:kn:beda", 1, "usable", "<embargoed>" + hour(14) + "</embargoed>", "beda waktu"));
        comes(2, newsMlG2("urn:kn:beda", 1, "usable", "<embargoed/>", "beda tanpa waktu"));
        staysHidden("urn:kn:beda");
    }

    private void telexes() {
        comes(1, iptc7901(417, 1, "EXTRA", "bendungan retak"));
        showsInTheEnd("iptc7901:kne0417:2026-03-02", "bendungan retak");

        comes(1, iptc7901(418, 1, "EXTRA", "jembatan miring"));
        comes(2, iptc7901(418, 2, "KILL KILL KILL", "jembatan miring"));
        staysHidden("iptc7901:kne0418:2026-03-02");

        comes(1, iptc7901(419, 1, "EMBARGOED UNTIL TUESDAY", "pabrik gula"));
        staysHidden("iptc7901:kne0419:2026-03-02");
    }

    private void feeds() {
        comes(1, atom("urn:at:1", 1, "kebun satu"));
        comes(4, atom("urn:at:1", 4, "kebun empat"));
        comes(5, atom("urn:at:1", 3, "kebun tiga"));
        showsInTheEnd("urn:at:1", "kebun empat");

        comes(1, atom("urn:at:2", 1, "sawah satu"));
        comes(2, atomDeleted("urn:at:2", 2));
        comes(3, atom("urn:at:2", 3, "sawah tiga"));
        staysHidden("urn:at:2");
    }

    private static String g2(String name, int version, String status, String says) {
        return newsMlG2("urn:kn:" + name, version, status, "", says);
    }

    private static String g2Until(String name, int version, int until, String says) {
        return newsMlG2("urn:kn:" + name, version, "usable", "<embargoed>" + hour(until) + "</embargoed>", says);
    }

    private void comes(int hour, String document) {
        deliveries.add(new Delivery(hour, document.getBytes(UTF_8)));
    }

    private void showsInTheEnd(String guid, String says) {
        visible.put(guid, says);
    }

    private void staysHidden(String guid) {
        hidden.add(guid);
    }
}
