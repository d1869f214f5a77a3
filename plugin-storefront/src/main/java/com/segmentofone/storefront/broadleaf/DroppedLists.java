package com.segmentofone.storefront.broadleaf;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;

/** A wish list that is deleted as a whole: the host's workflow for removals hears nothing of that. */
final class DroppedLists extends HostCalls {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean matches(Method method, Class<?> target) {
        return OrderService.class.isAssignableFrom(target)
                && (method.getName().equals("cancelOrder") || method.getName().equals("deleteOrder"));
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Runnable told = bean("segCartRecorder", CartRecorder.class).leaving((Order) call.getArguments()[0]);
        Object answer = call.proceed();
        told.run();
        return answer;
    }
}
