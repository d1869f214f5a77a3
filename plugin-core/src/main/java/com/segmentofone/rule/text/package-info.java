/** The readable form of a rule: a text that parses back to the same rule, with problems that name their column. */
package com.segmentofone.rule.text;
