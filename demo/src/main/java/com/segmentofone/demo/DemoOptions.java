package com.segmentofone.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * How to run the demo store.
 *
 * @param port the storefront's port on the loopback address; 0 takes a free one
 * @param adminPort the admin's port on the loopback address; 0 takes a free one
 * @param database where the store keeps its data
 * @param dataFolder the folder that holds everything the store writes
 * @param fresh whether to delete what the folder holds first
 * @param admin whether to start the admin as well
 */
public record DemoOptions(int port, int adminPort, Database database, Path dataFolder, boolean fresh, boolean admin) {

    static final int STORE_PORT = 8080;
    static final int ADMIN_PORT = 8081;

    /** The databases that the demo can bring along. */
    public enum Database {
        H2,
        POSTGRES;

        static Database named(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new DemoProblem("--db takes h2 or postgres, not " + name);
            }
        }
    }

    public DemoOptions {
        Objects.requireNonNull(database);
        dataFolder = dataFolder.toAbsolutePath().normalize();
        if (port != 0 && port == adminPort) {
            throw new DemoProblem("--port and --admin-port must differ, both are " + port);
        }
    }

    /** The usual ports, an H2 database, data in the given folder. */
    public static DemoOptions in(Path dataFolder) {
        return new DemoOptions(STORE_PORT, ADMIN_PORT, Database.H2, dataFolder, false, true);
    }

    public DemoOptions withPort(int newPort) {
        return new DemoOptions(newPort, adminPort, database, dataFolder, fresh, admin);
    }

    public DemoOptions withAdminPort(int newPort) {
        return new DemoOptions(port, newPort, database, dataFolder, fresh, admin);
    }

    public DemoOptions withDatabase(Database newDatabase) {
        return new DemoOptions(port, adminPort, newDatabase, dataFolder, fresh, admin);
    }

    public DemoOptions withDataFolder(Path newFolder) {
        return new DemoOptions(port, adminPort, database, newFolder, fresh, admin);
    }

    public DemoOptions freshly() {
        return new DemoOptions(port, adminPort, database, dataFolder, true, admin);
    }

    /** The storefront alone: enough for a test of the shop, and sooner up. */
    public DemoOptions withoutAdmin() {
        return new DemoOptions(port, adminPort, database, dataFolder, fresh, false);
    }
}
