/** What sells, and what is bought together: best sellers and co-purchases, from the event log. */
package com.segmentofone.recommend;
