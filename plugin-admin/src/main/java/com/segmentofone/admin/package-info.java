/** The operators' screens: pages, the requests behind them, and what they ask of the host. */
package com.segmentofone.admin;
