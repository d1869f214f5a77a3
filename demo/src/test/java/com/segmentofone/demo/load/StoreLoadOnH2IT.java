package com.segmentofone.demo.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoOptions;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A load that was killed in its midst comes before: what it has left must not be seen. */
class StoreLoadOnH2IT extends StoreLoadContract {

    StoreLoadOnH2IT() {
        super(DemoOptions.Database.H2);
    }

    @Override
    void before(Path folder) throws Exception {
        Process killed = demo(folder);
        boolean loading = says(killed, "Loading customers", "orders");
        killed.destroyForcibly().waitFor();

        assertTrue(loading, "the store to kill came to its load");
    }

    private static Process demo(Path folder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx800m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "com.segmentofone.demo.Demo",
                        "--port",
                        freePort(),
                        "--admin-port",
                        freePort(),
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    /** Reads on until a line has the second words after one had the first; false when the process ends before. */
    private static boolean says(Process process, String first, String then) throws IOException {
        boolean firstSaid = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (firstSaid && line.contains(then)) {
                    return true;
                }
                firstSaid |= line.contains(first);
            }
        }
        return false;
    }
}
