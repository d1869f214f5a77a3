/** All customers' profiles in memory, compact and current: exact counts and samples for any rule. */
package com.segmentofone.audience;
