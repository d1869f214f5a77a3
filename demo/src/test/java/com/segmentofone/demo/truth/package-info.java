/** Measures in a loaded store what was planted there, from its tables and the event log alone. */
package com.segmentofone.demo.truth;
