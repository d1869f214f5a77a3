package com.segmentofone.storefront.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.AttributeNotes;
import com.segmentofone.storefront.Faults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** SPEC 19.11: what other systems are answered who tell of customers, held against the published description. */
class AttributesApiTest {
    private static final String TOKEN = "a-long-random-token-of-the-store";
    private static final long NOW = 1_700_000_000_000L;
    private static final Description DESCRIBED = new Description(Paths.get("../docs/openapi.yaml"));

    private final Set<AttributeNote> stored = new LinkedHashSet<>();
    private final ObjectMapper json = new ObjectMapper();
    private boolean away;

    private final AttributeNotes notes = new AttributeNotes() {
        @Override
        public Set<AttributeNote> store(List<AttributeNote> told) {
            if (away) {
                throw new IllegalStateException("no database");
            }
            return told.stream().filter(stored::add).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public Attribute.Kind kindOf(String name) {
            return "visits".equals(name) ? Attribute.Kind.NUMBER : null;
        }
    };

    private final CustomerDirectory customers = new CustomerDirectory() {
        @Override
        public boolean exists(long customerId) {
            return customerId == 7;
        }

        @Override
        public OptionalLong byUsername(String username) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong byEmail(String address) {
            return "ada@example.com".equals(address) ? OptionalLong.of(7) : OptionalLong.empty();
        }

        @Override
        public OptionalLong byExternalId(String externalId) {
            return OptionalLong.empty();
        }
    };

    private final AttributesApi api = new AttributesApi(
            TOKEN, notes, customers, new Faults(), Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));

    private MockHttpServletResponse post(String authorization, String body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", AttributesApi.PATH);
        request.addHeader("Authorization", authorization);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();
        api.doFilter(request, response, new MockFilterChain());
        assertEquals(
                List.of(),
                DESCRIBED.faultsOfAnswer(
                        AttributesApi.PATH,
                        response.getStatus(),
                        response.getContentType(),
                        response.getContentAsString()));
        return response;
    }

    private JsonNode told(String... attributes) throws Exception {
        MockHttpServletResponse response =
                post("Bearer " + TOKEN, "{\"attributes\":[" + String.join(",", attributes) + "]}");
        assertEquals(200, response.getStatus(), response.getContentAsString());
        return json.readTree(response.getContentAsString());
    }

    private static String of(String more) {
        return "{\"customer\":{\"id\":7}," + more + "}";
    }

    private static List<String> statuses(JsonNode answer) {
        List<String> statuses = new ArrayList<>();
        answer.path("results")
                .forEach(result -> statuses.add(result.path("status").asText()));
        return statuses;
    }

    @Test
    void the_example_of_the_description_is_accepted() throws Exception {
        String example = DESCRIBED.example(AttributesApi.PATH);
        assertEquals(List.of(), DESCRIBED.faultsOfRequest(AttributesApi.PATH, example));
        assertEquals(200, post("Bearer " + TOKEN, example).getStatus());
        assertEquals(2, stored.size());
    }

    @Test
    void each_value_has_its_type_source_and_instant() throws Exception {
        told(
                of("\"name\":\"a\",\"value\":\"x\""),
                of("\"name\":\"b\",\"value\":1.50,\"source\":\"crm\",\"at\":\"2023-01-01T00:00:00Z\""),
                of("\"name\":\"c\",\"value\":true"),
                of("\"name\":\"d\",\"value\":\"2026-01-31\",\"type\":\"date\""),
                of("\"name\":\"visits\",\"value\":null"));
        assertEquals(
                Set.of(
                        AttributeNote.of(7, "a", "api", Attribute.Kind.TEXT, "x", NOW),
                        AttributeNote.of(7, "b", "crm", Attribute.Kind.NUMBER, "1.5", 1_672_531_200_000L),
                        AttributeNote.of(7, "c", "api", Attribute.Kind.FLAG, "true", NOW),
                        AttributeNote.of(7, "d", "api", Attribute.Kind.DATE, "2026-01-31", NOW),
                        AttributeNote.of(7, "visits", "api", Attribute.Kind.NUMBER, null, NOW)),
                stored);
    }

    @Test
    void what_is_told_again_is_repeated_and_one_refused_holds_up_no_other() throws Exception {
        String one = of("\"name\":\"a\",\"value\":1,\"at\":\"2023-01-01T00:00:00Z\"");
        JsonNode answer = told(one, of("\"name\":\"a\",\"value\":\"x\""), one, of("\"name\":\"b\",\"value\":2"));
        assertEquals(List.of("stored", "refused", "repeated", "stored"), statuses(answer));
        assertEquals(2, answer.path("stored").asInt());
        assertEquals("type", answer.at("/results/1/problem/field").asText());
        assertEquals(List.of("repeated"), statuses(told(one)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | ",
                "{\"customer\":{\"id\":8},\"name\":\"a\",\"value\":1} | customer.id",
                "{\"name\":\"a\",\"value\":1} | customer",
                "{\"customer\":{\"id\":7},\"value\":1} | name",
                "{\"customer\":{\"id\":7},\"name\":\"a\"} | value",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":\"\"} | value",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":[1]} | value",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":1e999} | value",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":\"soon\",\"type\":\"date\"} | value",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":1,\"type\":\"money\"} | type",
                "{\"customer\":{\"id\":7},\"name\":\"visits\",\"value\":\"many\"} | type",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":1,\"source\":\"store\"} | source",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":1,\"at\":\"2030-01-01T00:00:00Z\"} | at",
                "{\"customer\":{\"id\":7},\"name\":\"a\",\"value\":1,\"colour\":1} | colour",
            })
    void what_is_wrong_is_named_with_cause_and_remedy(String attribute, String field) throws Exception {
        JsonNode result = told(attribute).path("results").path(0);
        assertEquals("refused", result.path("status").asText());
        assertEquals(
                field == null ? "" : field, result.path("problem").path("field").asText());
        assertTrue(result.path("problem").path("cause").asText().length() > 5);
        assertTrue(result.path("problem").path("remedy").asText().length() > 5);
        assertTrue(stored.isEmpty());
    }

    @Test
    void without_the_token_nothing_is_read() throws Exception {
        assertEquals(401, post("Bearer another", "{}").getStatus());
        assertTrue(stored.isEmpty());
    }

    @Test
    void too_many_and_a_database_that_is_away_are_told() throws Exception {
        String many = IntStream.rangeClosed(0, JsonApi.MOST)
                .mapToObj(i -> of("\"name\":\"a\",\"value\":" + i))
                .collect(Collectors.joining(","));
        assertEquals(
                413, post("Bearer " + TOKEN, "{\"attributes\":[" + many + "]}").getStatus());
        away = true;
        MockHttpServletResponse response =
                post("Bearer " + TOKEN, "{\"attributes\":[" + of("\"name\":\"a\",\"value\":1") + "]}");
        assertEquals(503, response.getStatus());
        assertEquals("10", response.getHeader("Retry-After"));
        assertFalse(response.getContentAsString().contains("no database"));
    }
}
