/** The screens' place in the Broadleaf admin: menu, permissions, log-in, locale, look-ups. */
package com.segmentofone.admin.broadleaf;
