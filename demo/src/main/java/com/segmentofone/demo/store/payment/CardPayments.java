package com.segmentofone.demo.store.payment;

import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.core.checkout.service.gateway.PassthroughPaymentConfigurationServiceImpl;

/** Broadleaf's gateway for payments without a provider, with somebody at the desk. */
public final class CardPayments extends PassthroughPaymentConfigurationServiceImpl {

    private final PaymentGatewayTransactionService desk = new CardDesk();

    @Override
    public PaymentGatewayTransactionService getTransactionService() {
        return desk;
    }
}
