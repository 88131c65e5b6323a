package id.kawat.sink.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteTest {

    /** Numbers that other clients compute too; they are the contract of who reads one partition. */
    @ParameterizedTest
    @CsvSource({
        "person:vladimir-putin, 6, 3",
        "place:jakarta, 6, 5",
        "org:pertamina, 6, 4",
        "Ibu Tuti, 6, 4",
        "José Ramos-Horta, 6, 0"
    })
    void givesThePartitionThatKafkasClientsGiveForSuchAKey(String partitionedBy, int partitions, int partition) {
        assertThat(new Route("any key", partitionedBy).partition(partitions)).isEqualTo(partition);
    }
}
