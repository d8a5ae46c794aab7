package org.aftersales.workflow.deployment;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param takeOver owners' versions that this release may replace, each as {@code <resource>@<version>}, for example
 *     {@code processes/returns/return-and-refund.bpmn@4}; a later version of the owner is kept again
 */
@ConfigurationProperties("aftersales.models")
record ModelSettings(@DefaultValue Set<String> takeOver) {}
