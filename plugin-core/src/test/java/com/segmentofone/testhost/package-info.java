/** A real Broadleaf, small: its own persistence units and workflows on a database of choice, without a web server. */
package com.segmentofone.testhost;
