package com.segmentofone.benchmarks;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads a peer beside the version of its engine that lies in a folder, apart from the host's version on the class path. */
final class PeerLoader extends URLClassLoader {

    private static final String ADAPTERS = "com.segmentofone.benchmarks.peer.";

    private PeerLoader(URL[] urls) {
        super(urls, PeerLoader.class.getClassLoader());
    }

    /** @param folder the name of a folder under {@code target/peers} */
    static Peer load(String folder, String adapter, String text) {
        try {
            Path classes = Path.of(PeerLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            PeerLoader loader = new PeerLoader(urls(classes, classes.resolveSibling("peers/" + folder)));
            Class<?> type = Class.forName(ADAPTERS + adapter, true, loader);
            return (Peer) type.getConstructor(String.class).newInstance(text);
        } catch (URISyntaxException | MalformedURLException | ReflectiveOperationException e) {
            throw new IllegalStateException("no " + adapter + " of " + folder, e);
        }
    }

    private static URL[] urls(Path classes, Path folder) throws MalformedURLException {
        File[] jars = folder.toFile().listFiles();
        if (jars == null) {
            throw new IllegalStateException("no folder " + folder + "; the build puts the peers there");
        }
        List<URL> urls = new ArrayList<>();
        urls.add(classes.toUri().toURL());
        for (File jar : jars) {
            urls.add(jar.toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ADAPTERS) && !name.startsWith("org.mvel2.") && !name.startsWith("org.springframework.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
