package com.segmentofone.admin.broadleaf;

import java.util.List;
import org.broadleafcommerce.common.presentation.RuleIdentifier;
import org.broadleafcommerce.openadmin.web.rulebuilder.service.RuleBuilderFieldService;
import org.broadleafcommerce.openadmin.web.rulebuilder.service.RuleBuilderFieldServiceFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** Puts the customer's segment among the fields of the host's rule builder, once all of the site's fields are there. */
final class CustomerRules implements ApplicationListener<ContextRefreshedEvent> {

    private final RuleBuilderFieldServiceFactory factory;

    CustomerRules(RuleBuilderFieldServiceFactory factory) {
        this.factory = factory;
    }

    @Override
    public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
        List<RuleBuilderFieldService> services = factory.getFieldServices();
        for (int i = 0; i < services.size(); i++) {
            RuleBuilderFieldService service = services.get(i);
            if (RuleIdentifier.CUSTOMER.equals(service.getName()) && !(service instanceof CustomerSegmentField)) {
                services.set(i, new CustomerSegmentField(service));
            }
        }
    }
}
