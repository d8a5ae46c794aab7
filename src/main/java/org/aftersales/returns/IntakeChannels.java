package org.aftersales.returns;

import java.util.Objects;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.springframework.stereotype.Component;

/** From where a request may come (IN-01, IN-03, IN-04, IN-07, IN-11): the shop files for itself, an agent for a customer who called, wrote or came. */
@Component
class IntakeChannels {

    private static final String SHOP = "shop";
    private static final Set<String> OF_AGENTS = Set.of("phone", "email", "store");

    private final Callers callers;

    IntakeChannels(Callers callers) {
        this.callers = callers;
    }

    /** @return the channel for the case file */
    String of(ReturnRequest request) throws ChannelNotOfferedException, IdentityNotVerifiedException {
        if (callers.roles().contains(SHOP)) {
            return SHOP;
        }
        var channel = Objects.requireNonNullElse(request.channel(), "");
        refuseUnknown(channel);
        if (!request.identityVerified()) {
            throw new IdentityNotVerifiedException();
        }
        return channel;
    }

    /** @throws ChannelNotOfferedException when an agent cannot have taken a request this way */
    void refuseUnknown(String channel) throws ChannelNotOfferedException {
        if (!OF_AGENTS.contains(channel)) {
            throw new ChannelNotOfferedException(channel);
        }
    }
}
