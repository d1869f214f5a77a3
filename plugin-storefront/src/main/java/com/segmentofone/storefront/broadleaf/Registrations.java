package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;

/** Records that a shopper has registered, once the registration is committed. */
final class Registrations implements PostRegistrationObserver {
    private final CustomerService customers;
    private final Capture capture;
    private final Faults faults;

    Registrations(CustomerService customers, Storefront storefront) {
        this.customers = customers;
        this.capture = storefront.capture();
        this.faults = storefront.faults();
    }

    void start() {
        customers.addPostRegisterListener(this);
    }

    void stop() {
        customers.removePostRegisterListener(this);
    }

    @Override
    public void processRegistrationEvent(Customer customer) {
        faults.guard("recording a registration", () -> Shopper.current()
                .filter(Shopper::isRemembered)
                .ifPresent(shopper -> AfterCommit.run(() -> record(shopper, customer.getId()))));
    }

    private void record(Shopper shopper, long customerId) {
        faults.guard(
                "recording a registration",
                () -> capture.record(capture.event(EventType.REGISTERED, shopper, Identity.customer(customerId))));
    }
}
