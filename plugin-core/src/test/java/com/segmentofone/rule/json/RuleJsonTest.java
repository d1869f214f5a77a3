package com.segmentofone.rule.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.rule.Problem;
import com.segmentofone.rule.TinyStore;
import com.segmentofone.rule.text.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 3.2: the stored form. */
class RuleJsonTest {

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);

    @Test
    void a_behaviour_condition_is_stored_with_ids_and_without_names() {
        assertEquals(
                "{\"version\":1,\"rule\":{\"event\":\"order.line\",\"measure\":{\"kind\":\"count\",\"unit\":\"orders\"},"
                        + "\"operator\":\">=\",\"values\":[2],\"window\":{\"kind\":\"last\",\"length\":90,\"span\":\"day\"},"
                        + "\"where\":[{\"field\":\"category\",\"operator\":\"is\",\"values\":[{\"id\":13}]}]}}",
                RuleJson.write(text.parse("bought >= 2 orders in last 90 days where category is \"Wine\"")
                        .rule()));
    }

    @Test
    void a_tree_is_stored_as_nested_groups() {
        assertEquals(
                "{\"version\":1,\"rule\":{\"any\":[{\"not\":{\"segment\":7,\"in\":true}},"
                        + "{\"all\":[{\"attribute\":\"birthdate\",\"aspect\":\"age\",\"operator\":\"<\",\"values\":[30]},"
                        + "{\"attribute\":\"gender\",\"operator\":\"is known\"}]}]}}",
                RuleJson.write(text.parse("not (in segment \"VIP\") or (age of birthdate < 30 and gender is known)")
                        .rule()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\":2,\"rule\":{}} | json.version | /version",
                "{\"rule\":{}} | json.missing-property | ``",
                "[] | json.expected | ``",
                "null | json.expected | ``",
                "{\"version\":1,\"rule\":{\"oops\":1}} | json.unknown-node | /rule",
                "{\"version\":1,\"rule\":{\"all\":[{\"segment\":\"7\",\"in\":true}]}} | json.expected | /rule/all/0/segment",
                "{\"version\":1,\"rule\":{\"segment\":7,\"in\":true,\"x\":1}} | json.unknown-property | /rule",
                "{\"version\":1,\"rule\":{\"segment\":7,\"segment\":8,\"in\":true}} | json.malformed | ``",
                "{\"version\":1,\"rule\":{\"segment\":7,\"in\":true}} x | json.malformed | ``",
                "{\"version\":1,\"rule\":{\"attribute\":\"a\",\"operator\":\"~\",\"values\":[]}} | json.unknown-word | /rule/operator",
                "{\"version\":1,\"rule\":{\"attribute\":\"a\",\"operator\":\"is\",\"values\":[1,2]}} | json.number-of-values | /rule",
                "{\"version\":1,\"rule\":{\"attribute\":\"a\",\"operator\":\"is\",\"values\":[{\"date\":\"x\"}]}} | text.date | /rule/values/0/date",
                "{\"version\":1,\"rule\":{\"attribute\":\"a\",\"operator\":\"is\",\"values\":[null]}} | json.expected | /rule/values/0"
            })
    void a_malformed_form_is_refused_with_its_place(String json, String code, String path) {
        Problem problem = RuleJson.read(json).problems().get(0);
        assertEquals(code + " " + path, problem.code() + " " + problem.path());
    }
}
