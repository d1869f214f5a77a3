/** Segment definitions with their versions, and who is in them: since when, until when that is known to hold, and why. */
package com.segmentofone.segment;
