/** The only package that knows Broadleaf: hooks into the host, and adapters behind the ports. */
package com.segmentofone.broadleaf;
