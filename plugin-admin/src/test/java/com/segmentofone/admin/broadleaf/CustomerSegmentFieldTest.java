package com.segmentofone.admin.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.web.rulebuilder.DataDTOToMVELTranslator;
import org.broadleafcommerce.openadmin.web.rulebuilder.MVELToDataWrapperTranslator;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.DataDTO;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.DataWrapper;
import org.broadleafcommerce.openadmin.web.rulebuilder.dto.ExpressionDTO;
import org.broadleafcommerce.openadmin.web.rulebuilder.service.RuleBuilderFieldService;
import org.junit.jupiter.api.Test;

/** SPEC 6.20: the host's rule builder writes and reads the segment as it does its own fields. */
class CustomerSegmentFieldTest {

    private static final String IN = "customer.?transientProperties[\"segmentofone\"].contains(\"12\")";

    private final RuleBuilderFieldService host = mock(RuleBuilderFieldService.class);
    private final CustomerSegmentField fields = new CustomerSegmentField(host);

    @Test
    void theHostWritesTheRuleThatItsEngineUnderstands() throws Exception {
        assertEquals(IN, mvel("CONTAINS"));
        assertEquals("!" + IN, mvel("NOT_CONTAINS"));
    }

    @Test
    void theHostReadsTheRuleBackIntoTheForm() {
        assertEquals("CONTAINS", operator(IN));
        assertEquals("NOT_CONTAINS", operator("!" + IN));
        assertEquals("CONTAINS", operator(IN + "&&customer.?deactivated==false"));
    }

    @Test
    void theHostsOwnFieldsStay() {
        when(host.getSupportedFieldType("deactivated")).thenReturn(SupportedFieldType.BOOLEAN);
        assertEquals(SupportedFieldType.BOOLEAN, fields.getSupportedFieldType("deactivated"));
        assertNull(fields.getField("nothing"));
    }

    private String mvel(String operator) throws Exception {
        ExpressionDTO expression = new ExpressionDTO();
        expression.setName(CustomerSegmentField.NAME);
        expression.setOperator(operator);
        expression.setValue("12");
        DataDTO all = new DataDTO();
        all.setGroupOperator("AND");
        all.getGroups().add(expression);
        return new DataDTOToMVELTranslator().createMVEL("customer", all, fields);
    }

    private String operator(String mvel) {
        when(host.getField("deactivated"))
                .thenReturn(new org.broadleafcommerce.openadmin.web.rulebuilder.dto.FieldDTO());
        when(host.getSupportedFieldType("deactivated")).thenReturn(SupportedFieldType.BOOLEAN);
        Property rule = new Property();
        rule.setName("rule");
        rule.setValue(mvel);
        Entity entity = new Entity();
        entity.setProperties(new Property[] {rule});
        DataWrapper read =
                new MVELToDataWrapperTranslator().createRuleData(new Entity[] {entity}, "rule", null, null, fields);
        assertNull(read.getError());
        ExpressionDTO expression =
                (ExpressionDTO) read.getData().get(0).getGroups().get(0);
        assertEquals("12", expression.getValue());
        return expression.getOperator();
    }
}
