/** Measurements of what a shopper or an operator waits for, each beside what it is measured against, in the same run. */
package com.segmentofone.benchmarks;
