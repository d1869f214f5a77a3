package com.segmentofone.config;

import com.segmentofone.persistence.Schema;

/** One of the two moments at which the schema can be brought up to date: before Hibernate looks at it, or after. */
public final class SchemaStep {

    private SchemaStep() {}

    /** Before Hibernate, which then only looks: under "validate", "none", and when nothing is said. */
    public static SchemaStep before(Schema schema, String hbm2ddl) {
        if (!hibernateWrites(hbm2ddl)) {
            schema.migrate();
        }
        return new SchemaStep();
    }

    /** After Hibernate, which has made, updated or dropped tables: under everything else. */
    public static SchemaStep after(Schema schema, String hbm2ddl) {
        if (hibernateWrites(hbm2ddl)) {
            schema.migrate();
        }
        return new SchemaStep();
    }

    private static boolean hibernateWrites(String hbm2ddl) {
        String mode = hbm2ddl.trim();
        return mode.startsWith("create") || mode.equals("update");
    }
}
