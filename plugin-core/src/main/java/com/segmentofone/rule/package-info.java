/** What an operator may ask of a shopper: the rule tree, its field catalogue, its validation, and its evaluation with expiry. */
package com.segmentofone.rule;
