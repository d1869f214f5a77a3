package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.EventType;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.order.domain.Order;

/** A gateway that declines, or a checkout that breaks in the step that confirms the payment. */
final class FailedPayments extends HostCalls {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean matches(Method method, Class<?> target) {
        return CheckoutService.class.isAssignableFrom(target)
                        && method.getName().equals("performCheckout")
                || PaymentGatewayCheckoutService.class.isAssignableFrom(target)
                        && method.getName().equals("applyPaymentToOrder");
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object subject = call.getArguments()[0];
        return subject instanceof PaymentResponseDTO
                ? applied(call, (PaymentResponseDTO) subject)
                : checkedOut(call, (Order) subject);
    }

    private Object applied(MethodInvocation call, PaymentResponseDTO response) throws Throwable {
        try {
            return call.proceed();
        } finally {
            if (!response.isSuccessful()) {
                failed(response.getAmount());
            }
        }
    }

    private Object checkedOut(MethodInvocation call, Order order) throws Throwable {
        Money total = order.getTotal();
        boolean passed = false;
        PaymentStage.leave();
        try {
            Object answer = call.proceed();
            passed = true;
            return answer;
        } finally {
            if (!passed && PaymentStage.isUnderWay()) {
                failed(total);
            }
            PaymentStage.leave();
        }
    }

    private void failed(Money amount) {
        record(
                EventType.PAYMENT_FAILED,
                event -> amount == null
                        ? event
                        : event.amount(
                                CartRecorder.minorUnits(amount),
                                amount.getCurrency().getCurrencyCode()));
    }
}
