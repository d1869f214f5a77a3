package com.segmentofone.rule.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.segmentofone.rule.All;
import com.segmentofone.rule.Any;
import com.segmentofone.rule.Aspect;
import com.segmentofone.rule.AttributeCondition;
import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.CartCondition;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CorrelatedCondition;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Group;
import com.segmentofone.rule.ListCondition;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleVisitor;
import com.segmentofone.rule.ScoreCondition;
import com.segmentofone.rule.SegmentCondition;
import com.segmentofone.rule.SequenceCondition;
import com.segmentofone.rule.Value;
import com.segmentofone.rule.Window;
import java.util.List;

/** Writes every kind of node in one fixed order of properties. */
final class JsonWriter implements RuleVisitor<ObjectNode> {

    private final JsonNodeFactory json;

    JsonWriter(JsonNodeFactory json) {
        this.json = json;
    }

    JsonNode document(Rule rule) {
        ObjectNode document = json.objectNode().put("version", RuleJson.VERSION);
        return document.set("rule", rule.accept(this));
    }

    @Override
    public ObjectNode all(All all) {
        return json.objectNode().set("all", parts(all));
    }

    @Override
    public ObjectNode any(Any any) {
        return json.objectNode().set("any", parts(any));
    }

    private ArrayNode parts(Group group) {
        ArrayNode parts = json.arrayNode();
        group.parts().forEach(p -> parts.add(p.accept(this)));
        return parts;
    }

    @Override
    public ObjectNode not(Not not) {
        return json.objectNode().set("not", not.part().accept(this));
    }

    @Override
    public ObjectNode attribute(AttributeCondition condition) {
        ObjectNode node = json.objectNode().put("attribute", condition.attribute());
        if (condition.aspect() != Aspect.VALUE) {
            node.put("aspect", JsonWords.of(condition.aspect()));
        }
        return comparison(node, condition.comparison());
    }

    @Override
    public ObjectNode relative(RelativeCondition condition) {
        ObjectNode node = json.objectNode()
                .put("rank", JsonWords.of(condition.rank().kind()))
                .put("number", condition.rank().number());
        BehaviourCondition measured = condition.measured();
        node.put("event", measured.event()).set("measure", measure(measured.measure()));
        return windowAndFilters(node, measured);
    }

    @Override
    public ObjectNode cart(CartCondition condition) {
        ObjectNode node = json.objectNode().put("cart", condition.fact().word());
        comparison(node, condition.comparison());
        return condition.span() == null
                ? node
                : node.put("span", condition.span().word());
    }

    @Override
    public ObjectNode behaviour(BehaviourCondition condition) {
        ObjectNode node = json.objectNode().put("event", condition.event());
        node.set("measure", measure(condition.measure()));
        comparison(node, condition.comparison());
        return windowAndFilters(node, condition);
    }

    private ObjectNode windowAndFilters(ObjectNode node, BehaviourCondition condition) {
        node.set("window", window(condition.window()));
        return filters(node, condition.filters());
    }

    private ObjectNode filters(ObjectNode node, List<Filter> filters) {
        if (!filters.isEmpty()) {
            ArrayNode where = node.putArray("where");
            filters.forEach(f -> where.add(filter(f)));
        }
        return node;
    }

    @Override
    public ObjectNode sequence(SequenceCondition condition) {
        ObjectNode first = json.objectNode().put("event", condition.first().event());
        ObjectNode then =
                json.objectNode().put("event", condition.then().event()).put("done", condition.isDone());
        if (condition.isBounded()) {
            then.putObject("within")
                    .put("length", condition.length())
                    .put("span", condition.span().word());
        }
        ObjectNode node = json.objectNode();
        node.set("first", windowAndFilters(first, condition.first()));
        node.set("then", filters(then, condition.then().filters()));
        return node;
    }

    @Override
    public ObjectNode list(ListCondition condition) {
        ObjectNode node = json.objectNode()
                .put("list", condition.list().word())
                .put("quantifier", JsonWords.of(condition.quantifier()));
        return filters(node, condition.filters());
    }

    @Override
    public ObjectNode score(ScoreCondition condition) {
        ObjectNode node = json.objectNode();
        ArrayNode parts = node.putArray("score");
        condition.parts().forEach(p -> parts.add(part(p)));
        return comparison(node, condition.comparison());
    }

    private ObjectNode part(ScoreCondition.Part part) {
        ObjectNode node = json.objectNode().put("points", part.points());
        node.set("if", part.condition().accept(this));
        return part.halving() == 0 ? node : node.put("halving", part.halving());
    }

    @Override
    public ObjectNode correlated(CorrelatedCondition condition) {
        ObjectNode node = json.objectNode().put("one", condition.key());
        if (condition.key().equals("category")) {
            node.put("level", condition.level());
        }
        node.setAll(behaviour(condition.counted()));
        if (!condition.others().isEmpty()) {
            ArrayNode others = node.putArray("with");
            condition.others().forEach(o -> others.add(behaviour(o)));
        }
        return node;
    }

    @Override
    public ObjectNode segment(SegmentCondition condition) {
        return json.objectNode().put("segment", condition.segment()).put("in", condition.isIn());
    }

    private ObjectNode comparison(ObjectNode node, Comparison comparison) {
        node.put("operator", comparison.operator().word());
        if (!comparison.values().isEmpty()) {
            ArrayNode values = node.putArray("values");
            comparison.values().forEach(v -> values.add(value(v)));
        }
        return node;
    }

    private JsonNode value(Value value) {
        switch (value.kind()) {
            case NUMBER:
                return json.numberNode(value.number());
            case DATE:
                return json.objectNode().put("date", value.date().toString());
            case MONEY:
                return json.objectNode().put("amount", value.number()).put("currency", value.currency());
            case ID:
                return json.objectNode().put("id", value.id());
            default:
                return json.textNode(value.text());
        }
    }

    private ObjectNode filter(Filter filter) {
        return comparison(json.objectNode().put("field", filter.field()), filter.comparison());
    }

    private ObjectNode measure(Measure measure) {
        ObjectNode node = json.objectNode().put("kind", JsonWords.of(measure.kind()));
        if (measure.unit() != null) {
            node.put("unit", measure.unit().words());
        }
        if (measure.field() != null && measure.kind() != Measure.Kind.AVERAGE_ORDER_VALUE) {
            node.put("field", measure.field());
        }
        if (measure.unit() == CountUnit.DISTINCT_CATEGORIES || "category".equals(measure.field())) {
            node.put("level", measure.level());
        }
        if (measure.per() != null) {
            node.put("per", measure.per().word());
        }
        if (measure.place() != 0) {
            node.put("place", measure.place());
        }
        return node;
    }

    private ObjectNode window(Window window) {
        ObjectNode node = json.objectNode().put("kind", JsonWords.of(window.kind()));
        if (window.kind() == Window.Kind.LAST) {
            node.put("length", window.length());
        }
        if (window.span() != null) {
            node.put("span", window.span().word());
        }
        if (window.from() != null) {
            node.put("from", window.from().toString());
        }
        if (window.to() != null) {
            node.put("to", window.to().toString());
        }
        return node;
    }
}
