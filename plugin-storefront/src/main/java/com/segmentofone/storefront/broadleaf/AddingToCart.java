package com.segmentofone.storefront.broadleaf;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.broadleafcommerce.core.order.service.OrderService;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;

/**
 * Remembers that the current thread adds to a cart. Where the cart has the product already, Broadleaf turns that into
 * an update of the line; for the shopper it stays an addition.
 */
final class AddingToCart extends StaticMethodMatcherPointcutAdvisor {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<Boolean> ADDING = new ThreadLocal<>();

    AddingToCart() {
        super((MethodInterceptor) call -> {
            Boolean before = ADDING.get();
            ADDING.set(true);
            try {
                return call.proceed();
            } finally {
                restore(before);
            }
        });
    }

    static boolean isUnderWay() {
        return Boolean.TRUE.equals(ADDING.get());
    }

    private static void restore(Boolean before) {
        if (before == null) {
            ADDING.remove();
        } else {
            ADDING.set(before);
        }
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return OrderService.class.isAssignableFrom(target) && method.getName().startsWith("addItem");
    }
}
