package com.segmentofone.storefront;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request in a thread of its own, which can be held on its way while others pass. */
final class PlayedRequest {
    private static final long PATIENCE = 30;

    private final MockHttpServletRequest request;
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Semaphore held = new Semaphore(0);
    private final Semaphore go = new Semaphore(0);
    private final FutureTask<Void> task;

    /** What answers. */
    interface Answer {
        void to(HttpServletRequest request, HttpServletResponse response, Runnable hold) throws Exception;
    }

    PlayedRequest(MockHttpServletRequest request, Filter filter, Answer answer) {
        this.request = request;
        this.task = new FutureTask<>(() -> {
            try {
                new MockFilterChain(servlet(answer), filter).doFilter(request, response);
                return null;
            } finally {
                held.release();
            }
        });
        new Thread(task, "request").start();
        await(held);
    }

    private Servlet servlet(Answer answer) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest in, ServletResponse out) {
                try {
                    answer.to((HttpServletRequest) in, (HttpServletResponse) out, this::hold);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            private void hold() {
                held.release();
                await(go);
            }
        };
    }

    /** Lets it go on to its end. */
    MockHttpServletResponse finish() {
        go.release();
        try {
            task.get(PATIENCE, TimeUnit.SECONDS);
            return response;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(request.getRequestURI(), e);
        }
    }

    private static void await(Semaphore semaphore) {
        try {
            if (!semaphore.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a request hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
