package io.lintuan.web;

import io.lintuan.deal.DealView;
import io.lintuan.settings.Deployment;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** What a leader pastes into a chat group: who, what, how much, until when, where, and the link; never "7 to go". */
@Singleton
public final class ShareTexts {
    private static final int MOST_ITEMS = 10;

    private final Messages messages;
    private final Deployment deployment;

    public ShareTexts(Messages messages, Deployment deployment) {
        this.messages = messages;
        this.deployment = deployment;
    }

    /** For example {@code https://tuan.example/g/q83vEjRWeJASNFZ4kBI0Vg}. */
    public String address(DealView deal) {
        return deployment.address("/g/" + deal.shareToken());
    }

    /** Several lines, in one language. */
    public String text(DealView deal, Language language) {
        String items = deal.offerings().stream()
                .limit(MOST_ITEMS)
                .map(offering -> messages.text(
                        language,
                        "share.item",
                        offering.title(),
                        offering.unit(),
                        Formats.price(offering.unitPriceMinor())))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                messages.text(language, "share.head", deal.communityName(), deal.title()),
                items,
                messages.text(language, "share.cut-off", Formats.moment(deal.cutOffAt(), language)),
                messages.text(
                        language,
                        "share.pickup",
                        deal.pickupPoint().hours(),
                        deal.pickupPoint().name(),
                        deal.pickupPoint().address()),
                promise(deal, language),
                messages.text(language, "share.link", address(deal)));
    }

    private String promise(DealView deal, Language language) {
        if (deal.group().team().isPresent()) {
            return messages.text(
                    language, "share.team", deal.group().team().get().size());
        }
        boolean lower = deal.group().failurePolicy().equals("ACCEPT_LOWER_TIER");
        return messages.text(language, lower ? "share.lower" : "share.minimum", deal.minimumQuantity());
    }
}
