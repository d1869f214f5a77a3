/** The demo's time, which can be moved: one for both web applications, so the server's class loader brings it. */
package com.segmentofone.demo.clock;
