package com.segmentofone.storefront.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.event.SiteEvent;
import com.segmentofone.event.SiteEvents;
import com.segmentofone.storefront.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code POST /segmentofone/api/events}, described in {@code docs/openapi.yaml}. A filter that stands before the site's own: those ask
 * for the token of a form and for a log-in, and other systems have neither. Without a token in the settings it is not there.
 */
public final class EventsApi implements Filter {
    public static final String PATH = "/segmentofone/api/events";
    static final int LARGEST_BODY = 1 << 20;
    static final int MOST_EVENTS = 500;

    private final Token token;
    private final SiteEvents events;
    private final EventReader reader;
    private final Faults faults;
    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** @param token what callers must bring; empty for "off" */
    public EventsApi(String token, SiteEvents events, CustomerDirectory customers, Faults faults, Clock clock) {
        this.token = new Token(token);
        this.events = events;
        this.reader = new EventReader(customers, clock);
        this.faults = faults;
    }

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
            refuse(response, 405, "Events are told by POST.", "Use POST.");
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
            refuse(response, 413, "The body is larger than 1 MiB.", "Send fewer events at once.");
            return;
        }
        JsonNode told;
        try {
            told = json.readTree(body).path("events");
        } catch (JsonProcessingException | NullPointerException e) {
            refuse(response, 400, "The body is no JSON.", "Send an object with a list called events.");
            return;
        }
        if (!told.isArray() || told.size() == 0) {
            refuse(response, 400, "There are no events.", "Send an object with a list called events.");
        } else if (told.size() > MOST_EVENTS) {
            refuse(response, 413, "There are more than " + MOST_EVENTS + " events.", "Send fewer at once.");
        } else {
            store(told, response);
        }
    }

    private void store(JsonNode told, HttpServletResponse response) throws IOException {
        try {
            write(response, 200, stored(told));
        } catch (RuntimeException e) {
            faults.report("storing events that another system told", e);
            response.setHeader("Retry-After", "10");
            refuse(
                    response,
                    503,
                    "The events cannot be stored now.",
                    "Send the same again; what is stored already stays once.");
        }
    }

    private Map<String, Object> stored(JsonNode told) {
        List<SiteEvent> good = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (JsonNode event : told) {
            results.add(read(event, good));
        }
        Set<String> fresh = new HashSet<>(events.store(good));
        int[] counts = new int[3];
        for (Map<String, Object> result : results) {
            if (result.get("status") == null) {
                boolean stored = fresh.remove(result.get("id"));
                result.put("status", stored ? "stored" : "repeated");
                counts[stored ? 0 : 1]++;
            } else {
                counts[2]++;
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("stored", counts[0]);
        answer.put("repeated", counts[1]);
        answer.put("refused", counts[2]);
        answer.put("results", results);
        return answer;
    }

    private Map<String, Object> read(JsonNode event, List<SiteEvent> good) {
        Map<String, Object> result = new LinkedHashMap<>();
        try {
            SiteEvent read = reader.read(event);
            good.add(read);
            result.put("id", read.id());
        } catch (Refused e) {
            String id = event.path("id").asText("");
            result.put("id", id.length() > SiteEvent.LONGEST_ID ? id.substring(0, SiteEvent.LONGEST_ID) : id);
            result.put("status", "refused");
            result.put("problem", e.json());
        }
        return result;
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
