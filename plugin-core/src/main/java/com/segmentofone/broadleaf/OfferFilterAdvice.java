package com.segmentofone.broadleaf;

import java.lang.reflect.Method;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.processor.OrderOfferProcessor;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Every offer passes through one method of the host's, whether it is automatic, of a code or a customer's own, and whether it is about
 * an order, its items or its shipping. Spring makes advisors before anything else, so the gate is fetched when it is needed.
 */
final class OfferFilterAdvice extends StaticMethodMatcherPointcutAdvisor implements BeanFactoryAware {

    private static final long serialVersionUID = 1L;

    private final String gate;
    private transient BeanFactory beans;

    OfferFilterAdvice(String gate) {
        this.gate = gate;
        setAdvice((MethodInterceptor) this::filter);
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return OrderOfferProcessor.class.isAssignableFrom(target)
                && method.getName().equals("filterOffers")
                && method.getParameterTypes().length == 2;
    }

    @SuppressWarnings("unchecked")
    private Object filter(MethodInvocation call) throws Throwable {
        Customer customer = (Customer) call.getArguments()[1];
        OfferGate opened = beans.getBean(gate, OfferGate.class);
        opened.tellSegments(customer);
        return opened.filter((List<Offer>) call.proceed(), customer);
    }
}
