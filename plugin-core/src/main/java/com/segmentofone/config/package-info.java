/** Wiring: settings and the beans' life cycle; nothing uses it. */
package com.segmentofone.config;
