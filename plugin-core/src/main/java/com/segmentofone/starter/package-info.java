/** Segments and slots that come as a file: read once, then the operators' own. */
package com.segmentofone.starter;
