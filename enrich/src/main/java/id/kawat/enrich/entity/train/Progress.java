package id.kawat.enrich.entity.train;

/** Is told how training goes on. */
public interface Progress {

    /** A new stage of so many steps begins. */
    void stage(String name, int steps);

    /** One step of the stage is done. */
    void step();
}
