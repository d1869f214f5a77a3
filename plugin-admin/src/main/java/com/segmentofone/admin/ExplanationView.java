package com.segmentofone.admin;

import com.segmentofone.event.EventType;
import com.segmentofone.profile.Attribute;
import com.segmentofone.rule.All;
import com.segmentofone.rule.Any;
import com.segmentofone.rule.AttributeCondition;
import com.segmentofone.rule.Evaluation;
import com.segmentofone.rule.Explanation;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.Rule;
import com.segmentofone.segment.RuleBook;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An explanation as the screen draws it: every condition with its truth, what was found, and the events behind it. */
final class ExplanationView {

    private final RuleBook rules;
    private final Names names;
    private final Directory directory;
    private final Texts texts;

    ExplanationView(RuleBook rules, Names names, Directory directory, Texts texts) {
        this.rules = rules;
        this.names = names;
        this.directory = directory;
        this.texts = texts;
    }

    /** @param known the customer's attributes */
    Map<String, Object> tree(Explanation explanation, Map<String, Attribute> known, Locale locale) {
        Set<String> ids = new LinkedHashSet<>();
        collect(explanation, ids);
        Map<String, Map<String, Object>> events =
                directory.events(ids).stream().collect(Collectors.toMap(h -> h.id, h -> event(h, locale), (a, b) -> a));
        return node(explanation, known, locale, events::get);
    }

    private static void collect(Explanation explanation, Set<String> ids) {
        ids.addAll(explanation.events());
        explanation.parts().forEach(part -> collect(part, ids));
    }

    private Map<String, Object> node(
            Explanation explanation,
            Map<String, Attribute> known,
            Locale locale,
            Function<String, Map<String, Object>> events) {
        String group = group(explanation.rule());
        return Json.object(
                "path", explanation.path(),
                "truth", explanation.truth().name(),
                "group", group,
                "text", group == null ? rules.toText(explanation.rule()) : null,
                "actual",
                        explanation.actual() == null
                                ? null
                                : explanation.actual().in(locale),
                "source", source(explanation.rule(), known),
                "until", until(explanation),
                "events",
                        explanation.events().stream()
                                .map(events)
                                .filter(event -> event != null)
                                .collect(Collectors.toList()),
                "parts",
                        explanation.parts().stream()
                                .map(part -> node(part, known, locale, events))
                                .collect(Collectors.toList()));
    }

    /** Who says so, and since when, where that is known; null of what is no attribute. */
    private static Map<String, Object> source(Rule rule, Map<String, Attribute> known) {
        Attribute attribute =
                rule instanceof AttributeCondition ? known.get(((AttributeCondition) rule).attribute()) : null;
        return attribute == null
                ? null
                : Json.object("name", attribute.source(), "since", attribute.since() == 0 ? null : attribute.since());
    }

    private static String group(Rule rule) {
        if (rule instanceof All) {
            return "all";
        }
        if (rule instanceof Any) {
            return "any";
        }
        return rule instanceof Not ? "not" : null;
    }

    private static Long until(Explanation explanation) {
        return explanation.validUntil() == Evaluation.FOREVER ? null : explanation.validUntil() * 1_000;
    }

    private Map<String, Object> event(Directory.Happening happening, Locale locale) {
        String key = "seg.event." + happening.type;
        String what = texts.has(key) ? texts.text(locale, key) : siteName(happening.type);
        String which = which(happening);
        return Json.object(
                "at",
                happening.at,
                "text",
                which == null ? what : texts.text(locale, "seg.explain.event", what, which, happening.quantity));
    }

    private static String siteName(String type) {
        return type.startsWith(EventType.SITE) ? type.substring(EventType.SITE.length()) : type;
    }

    private String which(Directory.Happening happening) {
        if (happening.productId != null) {
            return name(Named.Kind.PRODUCT, happening.productId);
        }
        return happening.categoryId == null ? null : name(Named.Kind.CATEGORY, happening.categoryId);
    }

    private String name(Named.Kind kind, long id) {
        Named named = names.byId(kind, id);
        return named == null ? String.valueOf(id) : named.name();
    }
}
