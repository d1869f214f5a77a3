package com.segmentofone.storefront.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.event.SiteEvent;
import com.segmentofone.event.SiteEvents;
import com.segmentofone.storefront.Faults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** SPEC 14: what other systems are answered, held against the published description. */
class EventsApiTest {
    private static final String TOKEN = "a-long-random-token-of-the-store";
    private static final Description DESCRIBED = new Description(Paths.get("../docs/openapi.yaml"));

    private final Map<String, SiteEvent> stored = new LinkedHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private boolean away;

    private final SiteEvents events = new SiteEvents() {
        @Override
        public void record(SiteEvent event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> store(List<SiteEvent> told) {
            if (away) {
                throw new IllegalStateException("no database");
            }
            Set<String> fresh = new LinkedHashSet<>();
            told.forEach(event -> {
                if (stored.putIfAbsent(event.id(), event) == null) {
                    fresh.add(event.id());
                }
            });
            return fresh;
        }
    };

    private final CustomerDirectory customers = new CustomerDirectory() {
        @Override
        public boolean exists(long customerId) {
            return customerId == 7;
        }

        @Override
        public OptionalLong byUsername(String username) {
            return only("ada".equals(username));
        }

        @Override
        public OptionalLong byEmail(String address) {
            return only("ada@example.com".equals(address));
        }

        @Override
        public OptionalLong byExternalId(String externalId) {
            return only("CRM-7".equals(externalId));
        }

        private OptionalLong only(boolean found) {
            return found ? OptionalLong.of(7) : OptionalLong.empty();
        }
    };

    private final EventsApi api = api(TOKEN);

    private EventsApi api(String token) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);
        return new EventsApi(token, events, customers, new Faults(), clock);
    }

    private MockHttpServletResponse send(EventsApi to, String method, String authorization, String type, String body)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, EventsApi.PATH);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();
        to.doFilter(request, response, new MockFilterChain());
        if (response.getStatus() != 405 && to == api) {
            described(response);
        }
        return response;
    }

    private static void described(MockHttpServletResponse response) throws Exception {
        assertEquals(
                List.of(),
                DESCRIBED.faultsOfAnswer(
                        EventsApi.PATH,
                        response.getStatus(),
                        response.getContentType(),
                        response.getContentAsString()));
    }

    private MockHttpServletResponse post(String body) throws Exception {
        return send(api, "POST", "Bearer " + TOKEN, "application/json", body);
    }

    private JsonNode told(String... events) throws Exception {
        MockHttpServletResponse response = post("{\"events\":[" + String.join(",", events) + "]}");
        assertEquals(200, response.getStatus(), response.getContentAsString());
        return json.readTree(response.getContentAsString());
    }

    private static String event(String id, String more) {
        return "{\"id\":\"" + id + "\",\"name\":\"Workshop attended\",\"customer\":{\"id\":7}" + more + "}";
    }

    /** SPEC 14.3 */
    @Test
    void an_event_is_stored_once_and_a_repeat_is_told() throws Exception {
        JsonNode first = told(event("a", ""), event("b", ""), event("a", ""));
        assertEquals("{\"stored\":2,\"repeated\":1,\"refused\":0}", counts(first));
        assertEquals("[stored, stored, repeated]", statuses(first));
        assertEquals("[repeated]", statuses(told(event("a", ""))));
        assertEquals(2, stored.size());
    }

    @Test
    void the_description_is_itself_right() {
        assertEquals(List.of(), DESCRIBED.faults());
        assertEquals(
                1,
                DESCRIBED
                        .faultsOfAnswer(EventsApi.PATH, 401, "application/json", "{\"cause\":\"x\"}")
                        .size());
    }

    @Test
    void the_example_of_the_description_is_accepted() throws Exception {
        String example = DESCRIBED.example(EventsApi.PATH);
        assertEquals(List.of(), DESCRIBED.faultsOfRequest(EventsApi.PATH, example));
        assertEquals(200, post(example).getStatus());
        assertEquals(Set.of("crm-call-4711"), stored.keySet());
    }

    /** SPEC 14.3 */
    @Test
    void one_refused_event_does_not_hold_up_the_others() throws Exception {
        JsonNode answer = told(event("a", ""), event("b", ",\"at\":\"yesterday\""), event("c", ""));
        assertEquals("[stored, refused, stored]", statuses(answer));
        JsonNode problem = answer.path("results").path(1).path("problem");
        assertEquals("at", problem.path("field").asText());
        assertTrue(problem.path("remedy").asText().contains("2026-01-31T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"x\",\"customer\":{\"id\":7}} | id",
                "{\"id\":\"i\",\"customer\":{\"id\":7}} | name",
                "{\"id\":\"i\",\"name\":\"a/b\",\"customer\":{\"id\":7}} | name",
                "{\"id\":\"i\",\"name\":\"x\"} | customer",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":8}} | customer.id",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"email\":\"eve@example.com\"}} | customer.email",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"username\":\"eve\"}} | customer.username",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"externalId\":\"?\"}} | customer.externalId",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"shoeSize\":8}} | customer",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7,\"username\":\"ada\"}} | customer",
                "{\"id\":\"i\",\"name\":\"x\",\"visitor\":\"c7\"} | visitor",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"quantity\":0} | quantity",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"product\":\"1\"} | product",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"amount\":1} | currency",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"amount\":-1,\"currency\":\"USD\"} | amount",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"amount\":1.005,\"currency\":\"USD\"} | amount",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"amount\":1e999,\"currency\":\"USD\"} | amount",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"attributes\":{\"price\":1}} | attributes.price",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"attributes\":{\"a\":[1]}} | attributes.a",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"colour\":\"red\"} | colour",
                "{\"id\":\"i\",\"name\":\"x\",\"customer\":{\"id\":7},\"at\":\"1969-01-01T00:00:00Z\"} | at",
            })
    void what_is_wrong_is_named_with_cause_and_remedy(String event, String field) throws Exception {
        JsonNode result = told(event).path("results").path(0);
        assertEquals("refused", result.path("status").asText());
        assertEquals(field, result.path("problem").path("field").asText());
        assertTrue(result.path("problem").path("cause").asText().length() > 5);
        assertTrue(result.path("problem").path("remedy").asText().length() > 5);
        assertTrue(stored.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none",
                "Bearer",
                "Bearer wrong-token-of-the-store-xx",
                "Basic a-long-random-token-of-the-store",
                "Bearer a-long-random-token-of-the-stor"
            })
    /** SPEC 14.2 */
    void without_the_token_nothing_is_read(String authorization) throws Exception {
        MockHttpServletResponse response = send(api, "POST", authorization, "application/json", "{\"events\":[]}");
        assertEquals(401, response.getStatus());
        assertEquals("Bearer", response.getHeader("WWW-Authenticate"));
    }

    @Test
    void without_a_token_in_the_settings_it_is_not_there() throws Exception {
        for (String setting : new String[] {"", null, "too-short"}) {
            MockFilterChain site = new MockFilterChain();
            api(setting)
                    .doFilter(new MockHttpServletRequest("POST", EventsApi.PATH), new MockHttpServletResponse(), site);
            assertNotNull(site.getRequest());
        }
    }

    @Test
    void the_shape_of_the_request_is_checked() throws Exception {
        assertEquals(400, post("{").getStatus());
        assertEquals(400, post("").getStatus());
        assertEquals(400, post("[]").getStatus());
        assertEquals(400, post("{\"events\":[]}").getStatus());
        assertEquals(400, post("{\"events\":[1]} x").getStatus());
        assertEquals(
                415, send(api, "POST", "Bearer " + TOKEN, "text/plain", "{}").getStatus());
        assertEquals(
                405, send(api, "GET", "Bearer " + TOKEN, "application/json", "").getStatus());
        String many = IntStream.range(0, EventsApi.MOST_EVENTS + 1)
                .mapToObj(i -> event("e" + i, ""))
                .collect(Collectors.joining(","));
        assertEquals(413, post("{\"events\":[" + many + "]}").getStatus());
        String large =
                Stream.generate(() -> " ").limit(EventsApi.LARGEST_BODY + 1L).collect(Collectors.joining());
        assertEquals(413, post(large).getStatus());
        assertTrue(stored.isEmpty());
    }

    /** SPEC 14.4 */
    @Test
    void while_the_database_is_away_the_caller_is_asked_to_come_again() throws Exception {
        away = true;
        MockHttpServletResponse response = post("{\"events\":[" + event("a", "") + "]}");
        assertEquals(503, response.getStatus());
        assertEquals("10", response.getHeader("Retry-After"));
        assertFalse(response.getContentAsString().contains("no database"));
        assertNull(stored.get("a"));
    }

    private static String counts(JsonNode answer) {
        return "{\"stored\":" + answer.path("stored") + ",\"repeated\":" + answer.path("repeated") + ",\"refused\":"
                + answer.path("refused") + "}";
    }

    private static String statuses(JsonNode answer) {
        return Stream.iterate(0, i -> i + 1)
                .limit(answer.path("results").size())
                .map(i -> answer.path("results").path(i).path("status").asText())
                .collect(Collectors.toList())
                .toString();
    }
}
