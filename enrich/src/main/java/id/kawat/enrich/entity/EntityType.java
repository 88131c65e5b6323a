package id.kawat.enrich.entity;

/** What a name stands for. */
public enum EntityType {
    /** A person. */
    PER,
    /** An organisation: companies, parties, ministries, courts, media, teams. */
    ORG,
    /** A place: countries, regions, cities, buildings with proper names. */
    LOC
}
