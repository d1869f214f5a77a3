package com.segmentofone.demo.load;

/** Who can log in to a freshly loaded store. */
public final class DemoAccounts {

    /** One of the loaded customers. */
    public static final String CUSTOMER = "sheri.nowmer";

    /** The same for every loaded customer. */
    public static final String CUSTOMER_PASSWORD = "demo";

    public static final String OPERATOR = "admin";

    public static final String OPERATOR_PASSWORD = "admin";

    private DemoAccounts() {}
}
