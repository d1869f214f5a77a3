package com.segmentofone.broadleaf;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Identity;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Who a customer of the host's is for the plugin. */
final class Buyers {

    private Buyers() {}

    /**
     * A registered customer is that customer. Any other customer of the host's stands for the visitor whom the request comes from,
     * and for nobody outside of requests: the host gives everyone a customer, also whom the plugin may not know.
     *
     * @return null for nobody
     */
    static Identity identityOf(Customer customer) {
        if (customer != null && customer.isRegistered() && customer.getId() != null) {
            return Identity.customer(customer.getId());
        }
        return CurrentVisitor.get().map(CurrentVisitor::visitor).orElse(null);
    }
}
