package com.segmentofone.config;

import com.segmentofone.persistence.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the two moments at which the schema can be brought up to date: before Hibernate looks at it, or after. */
public final class SchemaStep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaStep.class);

    private final Runnable atEnd;

    private SchemaStep(Runnable atEnd) {
        this.atEnd = atEnd;
    }

    /**
     * Before Hibernate: the schema is brought up to date, so that Hibernate finds the tables and their rules as they shall be, whether
     * it only looks or also adds. When it drops the whole store to make it anew ("create", "create-drop"), what the plugin knows of
     * the old store goes too: the ids of its customers, products and orders will be given to others.
     */
    public static SchemaStep before(Schema schema, String hbm2ddl) {
        if (beginsAnew(hbm2ddl)) {
            schema.drop();
        } else {
            schema.migrate();
        }
        return new SchemaStep(hbm2ddl.trim().equals("create-drop") ? schema::drop : () -> {});
    }

    /** After Hibernate, when it has made the tables of its mappings anew: the others follow. */
    public static SchemaStep after(Schema schema, String hbm2ddl) {
        if (beginsAnew(hbm2ddl)) {
            schema.migrate();
        }
        return new SchemaStep(() -> {});
    }

    private static boolean beginsAnew(String hbm2ddl) {
        return hbm2ddl.trim().startsWith("create");
    }

    /** After Hibernate's own end. */
    @Override
    public void close() {
        try {
            atEnd.run();
        } catch (RuntimeException e) {
            LOG.warn("the plugin's tables could not be dropped; the next start under create or create-drop does it", e);
        }
    }
}
