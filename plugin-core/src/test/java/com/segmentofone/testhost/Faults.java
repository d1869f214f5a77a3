package com.segmentofone.testhost;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A data source whose connections fail on demand; it also stands for any that a site wraps around its own. */
public final class Faults {
    private static final AtomicReference<String> NEXT = new AtomicReference<>();

    private Faults() {}

    /** The next call of the connection's method with this name, in any thread, fails once, and the database rolls back. */
    public static void failNext(String method) {
        NEXT.set(method);
    }

    /** Whether the fault has not happened yet. */
    public static boolean isArmed() {
        return NEXT.get() != null;
    }

    public static void disarm() {
        NEXT.set(null);
    }

    static DataSource around(DataSource source) {
        return (DataSource) proxy(
                DataSource.class,
                source,
                result -> result instanceof Connection ? proxy(Connection.class, result, same -> same) : result);
    }

    private static Object proxy(Class<?> type, Object target, java.util.function.UnaryOperator<Object> wrap) {
        return Proxy.newProxyInstance(
                Faults.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (NEXT.compareAndSet(method.getName(), null)) {
                        if (target instanceof Connection) {
                            ((Connection) target).rollback();
                        }
                        throw new SQLException("made to fail: " + method.getName(), "40001");
                    }
                    if (method.getName().equals("equals")) {
                        return self == arguments[0];
                    }
                    try {
                        return wrap.apply(method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
