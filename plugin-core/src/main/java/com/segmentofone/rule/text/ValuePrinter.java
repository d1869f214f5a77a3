package com.segmentofone.rule.text;

import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Prints operators and values. */
final class ValuePrinter {

    private final Names names;

    ValuePrinter(Names names) {
        this.names = names;
    }

    /** @param type which says what ids name; null when unknown */
    String comparison(Comparison comparison, FieldType type) {
        Operator operator = comparison.operator();
        List<String> values =
                comparison.values().stream().map(v -> value(v, type)).collect(Collectors.toList());
        switch (operator) {
            case IS_KNOWN:
            case IS_UNKNOWN:
                return operator.word();
            case IN:
                return "in (" + String.join(", ", values) + ")";
            default:
                return operator.word() + " " + String.join(" and ", values);
        }
    }

    private String value(Value value, FieldType type) {
        switch (value.kind()) {
            case NUMBER:
                return value.number().toPlainString();
            case MONEY:
                return value.number().toPlainString() + " " + value.currency();
            case DATE:
                return value.date().toString();
            case ID:
                return reference(type == null ? null : type.names(), value.id());
            default:
                return Strings.quoted(value.text());
        }
    }

    /** The name where it is alone, else the path, else the exact form with the id. */
    String reference(Named.Kind kind, long id) {
        Named named = kind == null ? null : names.byId(kind, id);
        if (named == null) {
            return "#" + id;
        }
        if (isAlone(named, named.name())) {
            return Strings.quoted(named.name());
        }
        return isAlone(named, named.path()) ? Strings.quoted(named.path()) : Strings.quoted(named.name()) + "#" + id;
    }

    private boolean isAlone(Named named, String text) {
        List<Named> found = names.find(named.kind(), text);
        return found.size() == 1 && found.get(0).id() == named.id();
    }
}
