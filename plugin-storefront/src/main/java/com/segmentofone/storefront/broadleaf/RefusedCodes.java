package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.EventType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.order.service.OrderService;

/** A code that no offer has, or that the customer has used up. */
final class RefusedCodes extends HostCalls {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    @Override
    public boolean matches(Method method, Class<?> target) {
        return OfferService.class.isAssignableFrom(target) && method.getName().equals("lookupOfferCodeByCode")
                || OrderService.class.isAssignableFrom(target)
                        && method.getName().startsWith("addOfferCode");
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        try {
            Object answer = call.proceed();
            if (answer == null && arguments.length == 1 && arguments[0] instanceof String) {
                refused((String) arguments[0], "unknown");
            }
            return answer;
        } catch (OfferMaxUseExceededException e) {
            codes(arguments[1]).forEach(code -> refused(((OfferCode) code).getOfferCode(), "used up"));
            throw e;
        }
    }

    private static Collection<?> codes(Object given) {
        return given instanceof Collection ? (Collection<?>) given : Arrays.asList(given);
    }

    private void refused(String code, String reason) {
        String plain = code.replaceAll("\\p{Cntrl}", " ").trim();
        String shown = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        record(EventType.COUPON_REFUSED, event -> event.attribute("code", shown).attribute("reason", reason));
    }
}
