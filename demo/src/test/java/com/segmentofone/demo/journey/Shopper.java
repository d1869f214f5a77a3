package com.segmentofone.demo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A visitor with a cookie jar of their own; each object is a fresh browser. */
final class Shopper {

    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

    private final URI store;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Shopper(URI store) {
        this.store = store;
    }

    Document view(String path) {
        HttpRequest request = HttpRequest.newBuilder(store.resolve(path))
                .header("User-Agent", AGENT)
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answers " + response.statusCode());
            }
            return Jsoup.parse(response.body(), store.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Which variant the home page shows in a slot now. */
    String variantOf(String slot) {
        return view("/").select("[data-seg-slot=" + slot + "]").attr("data-seg-variant");
    }
}
