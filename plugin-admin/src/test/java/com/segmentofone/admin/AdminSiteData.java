package com.segmentofone.admin;

import com.segmentofone.testhost.TestDatabase;

/** The operators, customers and things that tests of the admin need. */
final class AdminSiteData {

    static final String PASSWORD = "secret";

    private final TestDatabase database;

    AdminSiteData(TestDatabase database) {
        this.database = database;
    }

    void load() {
        run("insert into BLC_LOCALE (LOCALE_CODE, FRIENDLY_NAME, DEFAULT_FLAG) values ('en_US', 'English', true)");
        run("insert into BLC_LOCALE (LOCALE_CODE, FRIENDLY_NAME, DEFAULT_FLAG) values ('ja', 'Japanese', false)");
        role(1, "ROLE_ADMIN");
        role(2, "ROLE_NOTHING");
        role(3, "ROLE_MERCHANDISE_MANAGER");
        user(1, "admin", 1);
        user(2, "nobody", 2);
        user(3, "editor", 3);
        customer(100, "Ada", "Byron", "ada@example.com");
        customer(101, "Grace", "Hopper", "grace@example.com");
        customer(102, "<script>alert(1)</script>", "Mallory", "mallory@example.com");
    }

    private void role(int id, String name) {
        run("insert into BLC_ADMIN_ROLE (ADMIN_ROLE_ID, NAME, DESCRIPTION) values (" + id + ", '" + name + "', '" + name
                + "')");
    }

    private void user(int id, String login, int role) {
        run("insert into BLC_ADMIN_USER (ADMIN_USER_ID, LOGIN, NAME, EMAIL, PASSWORD, ACTIVE_STATUS_FLAG) values (" + id
                + ", '" + login + "', '" + login + "', '" + login + "@example.com', '" + PASSWORD + "', true)");
        run("insert into BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID) values (" + id + ", " + role + ")");
    }

    private void customer(int id, String first, String last, String email) {
        run("insert into BLC_CUSTOMER (CUSTOMER_ID, FIRST_NAME, LAST_NAME, EMAIL_ADDRESS, USER_NAME, IS_REGISTERED,"
                + " DEACTIVATED, RECEIVE_EMAIL, PASSWORD_CHANGE_REQUIRED) values (" + id + ", '" + first + "', '" + last
                + "', '" + email + "', '" + email + "', true, false, true, false)");
    }

    private void run(String sql) {
        database.update(sql);
    }
}
