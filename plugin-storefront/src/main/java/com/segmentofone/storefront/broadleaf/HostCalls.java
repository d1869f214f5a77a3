package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import java.util.function.UnaryOperator;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/** Listens to calls of a service of the host. What it needs is looked up late: advisors are made before everything they advise. */
abstract class HostCalls extends StaticMethodMatcherPointcutAdvisor implements BeanFactoryAware, MethodInterceptor {
    private static final long serialVersionUID = 1L;

    private transient BeanFactory beans;

    HostCalls() {
        setAdvice(this);
    }

    @Override
    public void setBeanFactory(BeanFactory factory) {
        beans = factory;
    }

    @Override
    public abstract Object invoke(MethodInvocation call) throws Throwable;

    final <T> T bean(String name, Class<T> type) {
        return beans.getBean(name, type);
    }

    /** An event of the current shopper, if there is one; a fault in it reaches nobody. */
    void record(String type, UnaryOperator<Event.Builder> more) {
        Shopper shopper = Shopper.current().filter(Shopper::isRemembered).orElse(null);
        if (shopper != null) {
            Storefront storefront = bean("segStorefront", Storefront.class);
            Capture capture = storefront.capture();
            storefront
                    .faults()
                    .guard("recording " + type, () -> capture.record(more.apply(capture.event(type, shopper))));
        }
    }
}
