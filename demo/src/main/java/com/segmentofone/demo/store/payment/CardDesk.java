package com.segmentofone.demo.store.payment;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;

/** Authorizes what Broadleaf's checkout asks it to, by the card's token; nothing is ever charged. */
final class CardDesk implements PaymentGatewayTransactionService {

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) {
        return answer(request, PaymentTransactionType.AUTHORIZE);
    }

    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) {
        return answer(request, PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) {
        return answer(request, PaymentTransactionType.CAPTURE);
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) {
        return answer(request, PaymentTransactionType.REVERSE_AUTH);
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) {
        return answer(request, PaymentTransactionType.REFUND);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) {
        return answer(request, PaymentTransactionType.VOID);
    }

    private static PaymentResponseDTO answer(PaymentRequestDTO request, PaymentTransactionType type) {
        boolean accepted =
                !CardToken.DECLINED.name().equals(request.getAdditionalFields().get(CardToken.FIELD));
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, PaymentGatewayType.PASSTHROUGH)
                .amount(new Money(request.getTransactionTotal()))
                .paymentTransactionType(type)
                .successful(accepted)
                .rawResponse(accepted ? "accepted" : "declined");
    }
}
