package com.segmentofone.config;

import com.segmentofone.event.EventListener;
import com.segmentofone.event.EventWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.SmartLifecycle;

/** Starts what runs in the background once all beans are there, and stops it, in reverse, while they still are. */
public final class PluginLifecycle implements SmartLifecycle, ApplicationContextAware {
    private static final long PATIENCE = 20_000;

    private final EventWriter writer;
    private ApplicationContext context;
    private volatile boolean running;

    public PluginLifecycle(EventWriter writer) {
        this.writer = writer;
    }

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        this.context = applicationContext;
    }

    @Override
    public void start() {
        BeanFactoryUtils.beansOfTypeIncludingAncestors(context, EventListener.class)
                .values()
                .forEach(writer::addListener);
        writer.start();
        jobs().forEach(BackgroundJob::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List<BackgroundJob> jobs = jobs();
        Collections.reverse(jobs);
        jobs.forEach(BackgroundJob::stop);
        writer.stop(PATIENCE);
    }

    private List<BackgroundJob> jobs() {
        return new ArrayList<>(context.getBeansOfType(BackgroundJob.class).values());
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
