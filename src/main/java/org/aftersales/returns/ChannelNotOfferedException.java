package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The channel is none of those that the caller may file from (IN-11). */
public class ChannelNotOfferedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ChannelNotOfferedException(String channel) {
        super("There is no channel {0}; choose phone, email or store.", channel);
    }
}
