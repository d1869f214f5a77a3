package com.segmentofone.segment;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.rule.AttributeFields;
import com.segmentofone.rule.Dimension;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the store knows of its customers, as fields that rules can ask about. */
public final class KnownAttributes implements AttributeFields {

    private static final Set<String> PLACES =
            new HashSet<>(Arrays.asList("city", "state", "country", "postal_code", "region"));

    private final AttributeSource source;

    public KnownAttributes(AttributeSource source) {
        this.source = source;
    }

    @Override
    public Collection<Field> attributes() {
        return source.known().stream().map(KnownAttributes::field).collect(Collectors.toList());
    }

    private static Field field(AttributeDescription known) {
        Field.Builder field = Field.attribute(known.name(), type(known.kind()))
                .dimension(PLACES.contains(known.name()) ? Dimension.GEOGRAPHIC : Dimension.DEMOGRAPHIC);
        return known.kind() == Attribute.Kind.FLAG
                ? field.allowedValues(Arrays.asList("true", "false")).build()
                : field.build();
    }

    private static FieldType type(Attribute.Kind kind) {
        switch (kind) {
            case NUMBER:
                return FieldType.NUMBER;
            case DATE:
                return FieldType.DATE;
            default:
                return FieldType.TEXT;
        }
    }
}
