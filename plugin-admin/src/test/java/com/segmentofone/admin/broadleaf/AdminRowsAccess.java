package com.segmentofone.admin.broadleaf;

import org.springframework.context.ApplicationContext;

/** Installs the rows again, as the next start does. */
public final class AdminRowsAccess {

    private AdminRowsAccess() {}

    public static void install(ApplicationContext context) {
        context.getBean(AdminRows.class).install();
    }
}
