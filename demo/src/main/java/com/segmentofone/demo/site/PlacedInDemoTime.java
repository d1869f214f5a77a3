package com.segmentofone.demo.site;

import org.broadleafcommerce.common.time.SystemTime;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.checkout.service.workflow.CompleteOrderActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** An order is placed at the demo's time; Broadleaf would ask the machine, past its own clock. */
public final class PlacedInDemoTime extends CompleteOrderActivity {

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws Exception {
        ProcessContext<CheckoutSeed> done = super.execute(context);
        done.getSeedData().getOrder().setSubmitDate(SystemTime.asDate());
        return done;
    }
}
