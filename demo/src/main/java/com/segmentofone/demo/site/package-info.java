/** What the demo adds to its two Broadleaf web applications, inside them. */
package com.segmentofone.demo.site;
