package com.segmentofone.admin.broadleaf;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Maps the requests of our own screens, and nobody else's, before the admin takes any path for the name of a section. */
final class OwnHandlers extends RequestMappingHandlerMapping {

    private static final String OURS = "com.segmentofone.admin";

    @Override
    protected boolean isHandler(Class<?> beanType) {
        Package itsPackage = beanType.getPackage();
        return itsPackage != null && itsPackage.getName().equals(OURS) && super.isHandler(beanType);
    }
}
