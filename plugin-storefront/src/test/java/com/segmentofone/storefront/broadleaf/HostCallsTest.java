package com.segmentofone.storefront.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.segmentofone.event.Event;
import com.segmentofone.storefront.Storefront;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** SPEC 7.32, 7.33: what the host's services are seen to refuse, and that they are otherwise left as they are. */
class HostCallsTest {
    private final List<Event> events = new ArrayList<>();
    private final Storefront storefront = StorefrontForTests.create(events::add);

    @Test
    void aGatewayThatDeclinesIsAFailedPayment() throws Exception {
        PaymentGatewayCheckoutService gateway = mock(PaymentGatewayCheckoutService.class);
        when(gateway.applyPaymentToOrder(any(), any())).thenReturn(5L);
        PaymentGatewayCheckoutService heard = heard(gateway, PaymentGatewayCheckoutService.class, new FailedPayments());
        during(() -> {
            assertEquals(5L, heard.applyPaymentToOrder(response(false), null));
            assertEquals(5L, heard.applyPaymentToOrder(response(true), null));
        });
        assertEquals(List.of("payment.failed 1234"), said("amount"));
    }

    @Test
    void aCheckoutThatBreaksElsewhereIsNoFailedPayment() throws Exception {
        CheckoutService checkout = mock(CheckoutService.class);
        when(checkout.performCheckout(any())).thenThrow(new CheckoutException("made to fail", null));
        CheckoutService heard = heard(checkout, CheckoutService.class, new FailedPayments());
        during(() -> assertThrows(CheckoutException.class, () -> heard.performCheckout(new OrderImpl())));
        assertEquals(List.of(), events);
    }

    @Test
    void aCodeThatIsUnknownOrUsedUpIsRefused() throws Exception {
        OfferService offers = mock(OfferService.class);
        OrderService orders = mock(OrderService.class);
        when(offers.lookupOfferCodeByCode("GOOD")).thenReturn(code("GOOD"));
        when(orders.addOfferCode(any(), any(), anyBoolean())).thenThrow(new OfferMaxUseExceededException("used up"));
        OfferService heardOffers = heard(offers, OfferService.class, new RefusedCodes());
        OrderService heardOrders = heard(orders, OrderService.class, new RefusedCodes());
        during(() -> {
            heardOffers.lookupOfferCodeByCode("GOOD");
            heardOffers.lookupOfferCodeByCode("BAD\n");
            assertThrows(
                    OfferMaxUseExceededException.class,
                    () -> heardOrders.addOfferCode((Order) null, code("SPENT"), true));
        });
        assertEquals(List.of("coupon.refused BAD", "coupon.refused SPENT"), said("code"));
    }

    @Test
    void withoutAShopperNothingIsRecorded() {
        OfferService heard = heard(mock(OfferService.class), OfferService.class, new RefusedCodes());
        heard.lookupOfferCodeByCode("BAD");
        assertEquals(List.of(), events);
    }

    private static PaymentResponseDTO response(boolean successful) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, PaymentGatewayType.PASSTHROUGH)
                .successful(successful)
                .amount(new Money("12.34", "USD"));
    }

    private static OfferCode code(String text) {
        OfferCode code = new OfferCodeImpl();
        code.setOfferCode(text);
        return code;
    }

    private <T> T heard(T service, Class<T> type, HostCalls calls) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("segStorefront", storefront);
        calls.setBeanFactory(beans);
        ProxyFactory factory = new ProxyFactory(service);
        factory.setInterfaces(type);
        factory.addAdvisor(calls);
        return type.cast(factory.getProxy());
    }

    private List<String> said(String attribute) {
        return events.stream()
                .map(event ->
                        event.type() + " " + (attribute.equals("amount") ? event.amount() : event.attribute(attribute)))
                .collect(Collectors.toList());
    }

    /** Something that may fail. */
    private interface Act {
        void run() throws Exception;
    }

    private void during(Act act) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cart");
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0");
        HttpServlet page = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest in, ServletResponse out) {
                try {
                    act.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        new MockFilterChain(page, storefront.filter()).doFilter(request, new MockHttpServletResponse());
    }
}
