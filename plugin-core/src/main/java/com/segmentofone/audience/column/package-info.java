/** All customers' facts in columns outside the Java heap, evaluated by the compiled rules in blocks of some thousands of customers. */
package com.segmentofone.audience.column;
