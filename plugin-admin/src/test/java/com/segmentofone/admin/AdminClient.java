package com.segmentofone.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operator's browser, as far as requests go. */
final class AdminClient {

    private static final Pattern TOKEN = Pattern.compile("\"csrf\":\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    AdminClient(URI address) {
        this.address = address;
    }

    AdminClient logIn(String user) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address.resolve("/login_admin_post"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "j_username=" + user + "&j_password=" + AdminSiteData.PASSWORD)));
        token = find(TOKEN, get("/segmentofone/session").body());
        if (token.isEmpty()) {
            token = find(FIELD, get("/changePassword").body());
        }
        return this;
    }

    private static String find(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    /** As a browser opens it: with header and menu. */
    Answer page(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Answer post(String path) throws IOException, InterruptedException {
        return postWithToken(path, token);
    }

    /** What stands after the question mark is sent as a form. */
    Answer postWithToken(String path, String anyToken) throws IOException, InterruptedException {
        int mark = path.indexOf('?');
        String form = mark < 0 ? "" : path.substring(mark + 1) + "&";
        String bare = mark < 0 ? path : path.substring(0, mark);
        String locale = form.contains("blLocaleCode=ja") ? "?blLocaleCode=ja" : "";
        return send(HttpRequest.newBuilder(address.resolve(bare + locale))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form + "csrfToken=" + encode(anyToken))));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return answer(request.header("X-Requested-With", "XMLHttpRequest"));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(int status, String body) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }
}
