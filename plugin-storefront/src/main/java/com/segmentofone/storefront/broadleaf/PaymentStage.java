package com.segmentofone.storefront.broadleaf;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** Steps of ours around the one in which the checkout confirms payments, so that its failures can be told from others. */
final class PaymentStage extends BaseActivity<ProcessContext<CheckoutSeed>> {
    private static final ThreadLocal<Boolean> UNDER_WAY = new ThreadLocal<>();

    private final boolean begins;

    /** @param begins whether it stands before the payment or after it */
    PaymentStage(boolean begins) {
        this.begins = begins;
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
        if (begins) {
            UNDER_WAY.set(true);
        } else {
            leave();
        }
        return context;
    }

    static boolean isUnderWay() {
        return UNDER_WAY.get() != null;
    }

    static void leave() {
        UNDER_WAY.remove();
    }
}
