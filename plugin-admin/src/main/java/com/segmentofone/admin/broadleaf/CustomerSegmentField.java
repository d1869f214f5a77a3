package com.segmentofone.admin.broadleaf;

import com.segmentofone.broadleaf.CustomerSegments;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.FieldDTO;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.FieldData;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.FieldWrapper;
import org.broadleafcommerce.openadmin.web.rulebuilder.service.RuleBuilderFieldService;
import org.broadleafcommerce.openadmin.web.rulebuilder.service.RuleBuilderFieldServiceExtensionManager;

/**
 * The host's own fields of customers and one more: the segment. The host's extension of fields is asked once for all kinds of fields,
 * by whichever comes first, and refuses what is no column; so the list itself is left alone.
 */
final class CustomerSegmentField implements RuleBuilderFieldService {

    /** As the host writes it into a rule: {@code customer.?transientProperties["segmentofone"].contains("12")}. */
    static final String NAME = "transientProperties---" + CustomerSegments.PROPERTY;

    private final RuleBuilderFieldService host;

    CustomerSegmentField(RuleBuilderFieldService host) {
        this.host = host;
    }

    private static FieldData field() {
        return new FieldData.Builder()
                .label("seg.rule.segment")
                .name(NAME)
                .operators("segmentofoneOperators")
                .options("segmentofoneOptions")
                .type(SupportedFieldType.STRING_LIST)
                .build();
    }

    @Override
    public String getName() {
        return host.getName();
    }

    @Override
    public FieldWrapper buildFields() {
        FieldWrapper fields = host.buildFields();
        FieldDTO segment = getField(NAME);
        segment.setLabel(RuleTexts.of(segment.getLabel()));
        fields.getFields().add(segment);
        return fields;
    }

    @Override
    public FieldDTO getField(String name) {
        if (!NAME.equals(name)) {
            return host.getField(name);
        }
        FieldData data = field();
        FieldDTO field = new FieldDTO();
        field.setLabel(data.getFieldLabel());
        field.setName(data.getFieldName());
        field.setOperators(data.getOperators());
        field.setOptions(data.getOptions());
        return field;
    }

    @Override
    public SupportedFieldType getSupportedFieldType(String name) {
        return NAME.equals(name) ? SupportedFieldType.STRING_LIST : host.getSupportedFieldType(name);
    }

    @Override
    public SupportedFieldType getSecondaryFieldType(String name) {
        return NAME.equals(name) ? null : host.getSecondaryFieldType(name);
    }

    @Override
    public List<FieldData> getFields() {
        List<FieldData> fields = new ArrayList<>(host.getFields());
        fields.add(field());
        return fields;
    }

    @Override
    public void setFields(List<FieldData> fields) {
        host.setFields(fields);
    }

    @Override
    @SuppressWarnings("CloneMayNotThrow")
    public RuleBuilderFieldService clone() throws CloneNotSupportedException {
        return new CustomerSegmentField(host.clone());
    }

    @Override
    public void setRuleBuilderFieldServiceExtensionManager(RuleBuilderFieldServiceExtensionManager manager) {
        host.setRuleBuilderFieldServiceExtensionManager(manager);
    }
}
