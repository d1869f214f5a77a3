package com.segmentofone.admin;

import java.util.Locale;
import org.springframework.ui.Model;

/** What the screens need to know of the admin that they are part of. */
public interface Host {

    /** @return null when nobody is logged in */
    Operator operator();

    Locale locale();

    /** The token that every change must carry. */
    String token();

    boolean isToken(String token);

    /** Makes the host's layout show the section, named by its URL, as the current one. */
    void enter(String sectionUrl, Model model);
}
