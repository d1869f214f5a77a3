/** A second, minimal Broadleaf storefront, installed by the manual; it knows no class of the plugin. */
package com.segmentofone.storefront.site;
