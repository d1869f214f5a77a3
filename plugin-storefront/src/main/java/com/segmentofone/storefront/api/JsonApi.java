package com.segmentofone.storefront.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.storefront.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * An interface for other systems: a list in JSON comes by POST, and every item of it is answered. A filter that stands before the
 * site's own: those ask for the token of a form and for a log-in, and other systems have neither. Without a token in the settings it is
 * not there.
 */
abstract class JsonApi implements Filter {
    static final int LARGEST_BODY = 1 << 20;
    static final int MOST = 500;
    static final String STORED = "stored";
    static final String REPEATED = "repeated";
    static final String REFUSED = "refused";

    private final Token token;
    private final String list;
    private final Faults faults;
    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /**
     * @param token what callers must bring; empty for "off"
     * @param list the name of the list, and what its items are called in messages
     */
    JsonApi(String token, String list, Faults faults) {
        this.token = new Token(token);
        this.list = list;
        this.faults = faults;
    }

    /** What became of every item, in its order, as {@link #result} makes it. */
    abstract List<Map<String, Object>> results(JsonNode told);

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (token.isOff()) {
            chain.doFilter(request, response);
        } else {
            answer((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!token.isIn(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(
                    response,
                    401,
                    "The token is missing or wrong.",
                    "Send: Authorization: Bearer, and the token of the store.");
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            refuse(response, 405, "The " + list + " are told by POST.", "Use POST.");
        } else if (!isJson(request)) {
            refuse(response, 415, "The body is not declared as JSON.", "Send: Content-Type: application/json");
        } else {
            take(request, response);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = body(request);
        if (body == null) {
            refuse(response, 413, "The body is larger than 1 MiB.", "Send fewer " + list + " at once.");
            return;
        }
        JsonNode told;
        try {
            told = json.readTree(body).path(list);
        } catch (JsonProcessingException | NullPointerException e) {
            refuse(response, 400, "The body is no JSON.", "Send an object with a list called " + list + ".");
            return;
        }
        if (!told.isArray() || told.size() == 0) {
            refuse(response, 400, "There are no " + list + ".", "Send an object with a list called " + list + ".");
        } else if (told.size() > MOST) {
            refuse(response, 413, "There are more than " + MOST + " " + list + ".", "Send fewer at once.");
        } else {
            store(told, response);
        }
    }

    private void store(JsonNode told, HttpServletResponse response) throws IOException {
        try {
            write(response, 200, stored(told));
        } catch (RuntimeException e) {
            faults.report("storing " + list + " that another system told", e);
            response.setHeader("Retry-After", "10");
            refuse(
                    response,
                    503,
                    "The " + list + " cannot be stored now.",
                    "Send the same again; what is stored already stays once.");
        }
    }

    private Map<String, Object> stored(JsonNode told) {
        List<Map<String, Object>> results = results(told);
        Map<String, Object> answer = new LinkedHashMap<>();
        for (String status : new String[] {STORED, REPEATED, REFUSED}) {
            answer.put(
                    status,
                    results.stream().filter(r -> r.get("status").equals(status)).count());
        }
        answer.put("results", results);
        return answer;
    }

    /** @return null when there is too much */
    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLength() > LARGEST_BODY) {
            return null;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        InputStream in = request.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            body.write(buffer, 0, n);
            if (body.size() > LARGEST_BODY) {
                return null;
            }
        }
        return body.toByteArray();
    }

    private void refuse(HttpServletResponse response, int status, String cause, String remedy) throws IOException {
        write(response, status, new Refused(null, cause, remedy).json());
    }

    private void write(HttpServletResponse response, int status, Map<String, Object> answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
