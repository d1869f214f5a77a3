/** The stored form of a rule: versioned JSON, read without trust and written canonically. */
package com.segmentofone.rule.json;
