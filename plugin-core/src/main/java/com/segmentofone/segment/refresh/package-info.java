/** What keeps memberships true in the background: due times, news from other nodes, events missed, and rebuilds. */
package com.segmentofone.segment.refresh;
