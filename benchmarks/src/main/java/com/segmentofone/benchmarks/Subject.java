package com.segmentofone.benchmarks;

import java.util.List;

/** One shopper as the peers read them: fields of their types, and events oldest first. Public getters, as expression languages want. */
public final class Subject {

    private final String gender;
    private final String income;
    private final String education;
    private final Long children;
    private final String city;
    private final List<SubjectEvent> events;
    private final long now;

    Subject(
            String gender,
            String income,
            String education,
            Long children,
            String city,
            List<SubjectEvent> events,
            long now) {
        this.gender = gender;
        this.income = income;
        this.education = education;
        this.children = children;
        this.city = city;
        this.events = events;
        this.now = now;
    }

    /** Like all attributes, null when unknown. */
    public String getGender() {
        return gender;
    }

    public String getIncome() {
        return income;
    }

    public String getEducation() {
        return education;
    }

    public Long getChildren() {
        return children;
    }

    public String getCity() {
        return city;
    }

    public List<SubjectEvent> getEvents() {
        return events;
    }

    /** The instant of evaluation, epoch seconds. */
    public long getNow() {
        return now;
    }
}
