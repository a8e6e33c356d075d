#include "tests/ui/gallery/GalleryStates.h"

namespace portico {

QList<GalleryGroup> galleryGroups()
{
    return {
        {QStringLiteral("sign-in"), QStringLiteral("Starting and signing in"), signInStates()},
        {QStringLiteral("subscription"), QStringLiteral("Every state of a subscription"),
            subscriptionStates()},
        {QStringLiteral("notices"), QStringLiteral("What has to be known before it is too late"),
            noticeStates()},
        {QStringLiteral("invoices"), QStringLiteral("Invoices"), invoiceStates()},
        {QStringLiteral("visit"), QStringLiteral("Before and after a visit to the portal"),
            visitStates()},
        {QStringLiteral("portal"), QStringLiteral("The portal's page"), portalStates()},
        {QStringLiteral("problems"), QStringLiteral("When billing cannot be read"),
            problemStates()},
        {QStringLiteral("overlays"), QStringLiteral("Menus and dialogs"), overlayStates()},
        {QStringLiteral("odd"), QStringLiteral("Input that nobody would choose"), oddStates()},
    };
}

QList<GalleryState> galleryStates()
{
    QList<GalleryState> states;
    for (const auto& group : galleryGroups())
        states += group.states;
    return states;
}

} // namespace portico
