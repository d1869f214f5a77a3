/** What sells: best sellers of the whole store and of every category, from the event log. */
package com.segmentofone.recommend;
