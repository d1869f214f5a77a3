/** The host's content items, as slots show them. */
package com.segmentofone.decision.content;
